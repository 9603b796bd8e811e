package dev.exporterkit.runtime;

import com.google.inject.AbstractModule;
import com.google.inject.matcher.Matchers;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.runtime.scrape.BuildInfo;
import org.jspecify.annotations.Nullable;

/** Binds what the exporter is, the author's options, and who watches over lifecycles. */
final class ExporterModule extends AbstractModule {
  private final ExporterBinding exporter;
  private final BuildInfo build;
  private final @Nullable Object options;
  private final Lifecycles lifecycles;

  ExporterModule(
      ExporterBinding exporter, BuildInfo build, @Nullable Object options, Lifecycles lifecycles) {
    this.exporter = exporter;
    this.build = build;
    this.options = options;
    this.lifecycles = lifecycles;
  }

  @Override
  protected void configure() {
    bind(ExporterBinding.class).toInstance(exporter);
    bind(BuildInfo.class).toInstance(build);
    bindListener(Matchers.any(), lifecycles);
    if (options != null) {
      bindOptions(options);
    }
  }

  // The instance is of the class by construction.
  @SuppressWarnings("unchecked")
  private <T> void bindOptions(T instance) {
    bind((Class<T>) instance.getClass()).toInstance(instance);
  }
}
