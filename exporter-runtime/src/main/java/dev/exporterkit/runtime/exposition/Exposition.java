package dev.exporterkit.runtime.exposition;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.spi.Drop;
import java.util.List;
import java.util.function.Predicate;

/**
 * The content of one response: its families in the order of their names, each with the columns of
 * the sources that contribute to it. Immutable; every format writes the same content.
 *
 * <p>Families without samples are omitted. A family that contradicts an earlier source in type,
 * HELP, states or label names, and a sample that another source has already, are dropped and
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
   * Returns the content of a response with some families; the first sources take precedence.
   *
   * @param wanted selects the families
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
   * Returns an estimate of the number of bytes of text: too low for histograms and summaries, too
   * high if values are absent.
   */
  public long roughSize() {
    long size = 0;
    for (ExposedFamily family : families) {
      size += family.roughSize();
    }
    return size;
  }

  /** Returns the drops caused by contradictions between sources. */
  public List<SourceDrop> drops() {
    return drops;
  }

  /**
   * A drop from one source while a response was assembled.
   *
   * @param collector the collector of the samples; empty if there is none
   * @param drop what was dropped, and why
   */
  public record SourceDrop(String collector, Drop drop) {}
}
