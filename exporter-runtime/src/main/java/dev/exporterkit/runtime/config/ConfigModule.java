package dev.exporterkit.runtime.config;

import com.google.inject.AbstractModule;
import com.google.inject.Key;
import dev.exporterkit.api.spi.ExporterDescriptor;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Binds the author's configuration, the records in it, and the modules of probes. */
public final class ConfigModule extends AbstractModule {
  private final ExporterDescriptor exporter;
  private final @Nullable Record config;

  /**
   * Creates the module.
   *
   * @param config the author's record; null if there is none
   */
  public ConfigModule(ExporterDescriptor exporter, @Nullable Record config) {
    this.exporter = exporter;
    this.config = config;
  }

  @Override
  protected void configure() {
    if (config == null) {
      bind(Modules.class).toInstance(Modules.NONE);
    } else {
      bind(Modules.class).toInstance(Modules.of(config, exporter.defaultModule()));
      bindConfig(config);
      InnerRecords.of(config).forEach(this::bindInner);
    }
  }

  // The type is that of the component that has the value.
  @SuppressWarnings("unchecked")
  private <T> void bindInner(Type type, Object value) {
    bind((Key<T>) Key.get(type)).toInstance((T) value);
  }

  // The instance has that class by construction.
  @SuppressWarnings("unchecked")
  private <T extends Record> void bindConfig(T instance) {
    bind((Class<T>) instance.getClass()).toInstance(instance);
  }
}
