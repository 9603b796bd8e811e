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
 * Adds the exporter's own samples to those of a scrape. How much had to be left out is in the same
 * response. Thread-safe.
 */
public final class ExpositionAssembler {
  private final DroppedSamples dropped;
  private final List<Contributor> contributors;

  /**
   * Assembles the responses of one exporter.
   *
   * @param dropped records what is left out
   * @param contributors have samples besides the collectors, in this order
   */
  public ExpositionAssembler(DroppedSamples dropped, Collection<Contributor> contributors) {
    this.dropped = dropped;
    this.contributors = List.copyOf(contributors);
  }

  /**
   * Returns the schemas of rows that the exporter has itself; what an author counts with
   * client_java can be known by its first samples only.
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
   * @param families which families are wanted
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

  /** The exporter's own counts come before what an author may have given the same name. */
  private List<Source> all(List<Source> scraped, List<Source> own) {
    List<Source> sources = new ArrayList<>(scraped);
    sources.add(dropped.contribute());
    sources.addAll(own);
    return sources;
  }
}
