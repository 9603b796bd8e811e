package dev.exporterkit.api.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The generated code of an exporter. The program finds it by its name, {@code exporter-kit list} by
 * {@link java.util.ServiceLoader}. Stateless.
 */
public interface ExporterBinding {

  /** Returns the author's class. */
  Class<?> type();

  /** Returns the description of the exporter. */
  ExporterDescriptor descriptor();

  /** Returns the collectors in the author's order. */
  List<CollectorBinding<?>> collectors();

  /** Returns the picocli class of the author's options; null if there are none. */
  @Nullable Class<?> options();

  /** Returns the record that {@code --config.file} fills; null if there is none. */
  default @Nullable Class<? extends Record> config() {
    return null;
  }

  /** Returns the author's Guice modules. */
  List<Class<?>> guiceModules();
}
