package dev.exporterkit.runtime.exposition;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.spi.Drop;
import java.util.List;
import java.util.function.Predicate;

/**
 * The content of one response: its families in the order of their names, each with the columns of
 * the sources that contribute to it. Immutable; every format writes the same content.
 *
 * <p>A family without samples is not in it. A family that contradicts an earlier source in type,
 * help, states or label names, and a sample that another source has already, are left out and
 * reported by {@link #drops}.
 */
public final class Exposition {
  private final List<ExposedFamily> families;
  private final List<SourceDrop> drops;

  Exposition(List<ExposedFamily> families, List<SourceDrop> drops) {
    this.families = List.copyOf(families);
    this.drops = List.copyOf(drops);
  }

  /** Returns the content of a response with all families of some sources. */
  public static Exposition of(List<? extends Source> sources) {
    return of(sources, family -> true);
  }

  /**
   * Returns the content of a response with some families; the first sources win.
   *
   * @param wanted which families
   */
  public static Exposition of(List<? extends Source> sources, Predicate<MetricFamily> wanted) {
    ExpositionBuilder builder = new ExpositionBuilder(wanted);
    sources.forEach(builder::add);
    return builder.build();
  }

  /** Returns the families in the order of their names. */
  public List<ExposedFamily> families() {
    return families;
  }

  /**
   * Returns about how many bytes of text it makes, before any is written: too few for histograms
   * and summaries, too many where values are absent.
   */
  public long roughSize() {
    long size = 0;
    for (ExposedFamily family : families) {
      size += family.roughSize();
    }
    return size;
  }

  /** Returns what was left out because the sources contradict each other. */
  public List<SourceDrop> drops() {
    return drops;
  }

  /**
   * What a response had to leave out of one source.
   *
   * @param collector whose samples they are; empty if no collector's
   * @param drop what and why
   */
  public record SourceDrop(String collector, Drop drop) {}
}
