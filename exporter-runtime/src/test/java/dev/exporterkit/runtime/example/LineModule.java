package dev.exporterkit.runtime.example;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.OptionalBinder;
import dev.exporterkit.runtime.config.Modules;
import java.util.Map;

/** Two modules, as a configuration would have them. */
final class LineModule extends AbstractModule {
  @Override
  protected void configure() {
    OptionalBinder.newOptionalBinder(binder(), Modules.class)
        .setBinding()
        .toInstance(
            new Modules(
                Map.of(
                    "ssh", new LineCollector.Module("SSH-2.0-"),
                    "smtp", new LineCollector.Module("220 ")),
                "ssh"));
  }
}
