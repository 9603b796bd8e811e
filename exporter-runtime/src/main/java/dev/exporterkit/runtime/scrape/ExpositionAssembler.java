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
 * Puts together what a scrape learned and what the exporter has to say itself; how much of it had
 * to be left out stands in the same answer. Thread-safe.
 */
public final class ExpositionAssembler {
  private final DroppedSamples dropped;
  private final ResponseDrops drops;
  private final List<Contributor> contributors;

  /**
   * Assembles the answers of one exporter.
   *
   * @param dropped tells how much was left out
   * @param drops counts what one response leaves out
   * @param contributors have samples besides the collectors, in this order
   */
  public ExpositionAssembler(
      DroppedSamples dropped, ResponseDrops drops, Collection<Contributor> contributors) {
    this.dropped = dropped;
    this.drops = drops;
    this.contributors = List.copyOf(contributors);
  }

  /**
   * Returns the schemas of rows that the exporter has itself; what an author counts with
   * client_java can be known by its first samples only.
   */
  public List<RowSchema> schemas() {
    List<RowSchema> schemas = new ArrayList<>(schemas(dropped));
    contributors.forEach(contributor -> schemas.addAll(schemas(contributor)));
    return schemas;
  }

  private static List<RowSchema> schemas(Contributor contributor) {
    return contributor.contribute().sheet().tables().stream().map(RowTable::schema).toList();
  }

  /**
   * Returns what one answer has to say.
   *
   * @param families which families are wanted
   */
  public Exposition assemble(Scrape scrape, Predicate<MetricFamily> families) {
    List<Source> own = new ArrayList<>();
    for (Contributor contributor : contributors) {
      Source contributed = contributor.contribute();
      drops.add(contributed);
      own.add(contributed);
    }
    Exposition exposition = Exposition.of(sources(scrape, own), families);
    if (exposition.drops().isEmpty()) {
      return exposition;
    }
    drops.add(exposition);
    return Exposition.of(sources(scrape, own), families);
  }

  /** The exporter's own counts stand before what an author may have given the same name. */
  private List<Source> sources(Scrape scrape, List<Source> own) {
    List<Source> sources = new ArrayList<>(scrape.sources());
    sources.add(dropped.contribute());
    sources.addAll(own);
    return sources;
  }
}
