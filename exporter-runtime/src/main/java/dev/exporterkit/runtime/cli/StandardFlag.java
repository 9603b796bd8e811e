package dev.exporterkit.runtime.cli;

import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.api.spi.ExporterDescriptor;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A flag that every exporter has. {@link StandardFlags} declares them.
 *
 * @param name the flag, such as {@code --web.listen-address}; a flag of each collector contains
 *     {@link #ANY}
 * @param type the type of its value
 * @param byDefault its value if it is not set
 * @param scope which exporters have it
 * @param description sentences in Markdown; the help shows them without markup and links
 */
record StandardFlag<T>(
    String name, FlagType<T> type, Default<T> byDefault, Scope scope, String description) {
  /** The placeholder for the name of a collector. */
  static final String ANY = "<name>";

  private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");

  StandardFlag(String name, FlagType<T> type, Default<T> byDefault, String description) {
    this(name, type, byDefault, Scope.EVERY_EXPORTER, description);
  }

  /** Which exporters have a flag. */
  enum Scope {
    EVERY_EXPORTER,
    CONFIGURED_EXPORTER,
    PROBING_EXPORTER,
    COLLECTOR,
    CACHED_COLLECTOR
  }

  /**
   * The value of a flag that is not set.
   *
   * @param text a description for all exporters, in Markdown; empty if it is the value itself
   * @param value returns the value for one exporter; null if there is none
   */
  record Default<T>(String text, Function<ExporterDescriptor, @Nullable T> value) {

    /** Returns a value for all exporters. */
    static <T> Default<T> of(T value) {
      return new Default<>("", exporter -> value);
    }

    /** Returns a default without a value; the text describes it, and may be empty. */
    static <T> Default<T> none(String text) {
      return new Default<>(text, exporter -> null);
    }
  }

  /** Returns whether an exporter has the flag. */
  boolean isOf(ExporterBinding exporter) {
    return switch (scope) {
      case EVERY_EXPORTER -> true;
      case CONFIGURED_EXPORTER -> exporter.config() != null;
      case PROBING_EXPORTER ->
          exporter.collectors().stream().anyMatch(each -> each.descriptor().isProbe());
      case COLLECTOR, CACHED_COLLECTOR -> false;
    };
  }

  /** Returns whether a collector has the flag. */
  boolean isOf(CollectorDescriptor collector) {
    // Only the author can know whether samples may be older than the scrape.
    return scope == Scope.COLLECTOR
        || (scope == Scope.CACHED_COLLECTOR && collector.caching().isPresent());
  }

  /** Returns the flag of one collector. */
  String name(String collector) {
    return name.replace(ANY, collector);
  }

  /** Returns the description for the help of one exporter. */
  String help(ExporterDescriptor exporter) {
    String sentences = plain(description) + plain(type.limits());
    String value = byDefault(exporter);
    return value.isEmpty() ? sentences : sentences + " (default: " + plain(value) + ")";
  }

  private String byDefault(ExporterDescriptor exporter) {
    @Nullable T value = byDefault.value().apply(exporter);
    return value == null ? byDefault.text() : type.text(value);
  }

  private static String plain(String markdown) {
    String text = markdown.replace("`", "");
    return text.contains("](") ? LINK.matcher(text).replaceAll("$1") : text;
  }
}
