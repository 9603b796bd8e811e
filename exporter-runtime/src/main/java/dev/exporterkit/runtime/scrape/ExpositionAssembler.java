package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.RowTable;
import dev.exporterkit.runtime.exposition.Contributor;
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.exposition.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Adds the exporter's own samples to those of a scrape. The drops of a response are counted in the
 * same response. Thread-safe.
 */
public final class ExpositionAssembler {
  private final DroppedSamples dropped;
  private final List<Contributor> contributors;

  /**
   * Assembles the responses of one exporter.
   *
   * @param dropped records the drops
   * @param contributors contribute further samples, in this order
   */
  public ExpositionAssembler(DroppedSamples dropped, Collection<Contributor> contributors) {
    this.dropped = dropped;
    this.contributors = List.copyOf(contributors);
  }

  /**
   * Returns the schemas of the exporter's own rows; those of an author's client_java metrics are
   * only known from their first samples.
   */
  List<RowSchema> schemas() {
    List<RowSchema> schemas = new ArrayList<>(schemas(dropped));
    contributors.forEach(contributor -> schemas.addAll(schemas(contributor)));
    return schemas;
  }

  private static List<RowSchema> schemas(Contributor contributor) {
    return contributor.contribute().sheet().tables().stream().map(RowTable::schema).toList();
  }

  /**
   * Returns all samples of one response.
   *
   * @param scraped the samples of the scrape
   * @param families the requested families
   */
  Exposition assemble(List<Source> scraped, Predicate<MetricFamily> families) {
    List<Source> own = new ArrayList<>();
    for (Contributor contributor : contributors) {
      Source contributed = contributor.contribute();
      dropped.record(contributed);
      own.add(contributed);
    }
    Exposition exposition = Exposition.of(all(scraped, own), families);
    if (exposition.drops().isEmpty()) {
      return exposition;
    }
    dropped.record(exposition);
    return Exposition.of(all(scraped, own), families);
  }

  /** The exporter's own counts take precedence over an author's metrics with the same names. */
  private List<Source> all(List<Source> scraped, List<Source> own) {
    List<Source> sources = new ArrayList<>(scraped);
    sources.add(dropped.contribute());
    sources.addAll(own);
    return sources;
  }
}
