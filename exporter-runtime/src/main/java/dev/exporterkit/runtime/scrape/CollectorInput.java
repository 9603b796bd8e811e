package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Target;
import dev.exporterkit.api.spi.RunInput;
import org.jspecify.annotations.Nullable;

/**
 * What one run of a collector is given.
 *
 * @param scrape the scrape that runs it
 * @param probe what is probed; null for {@code /metrics}
 */
public record CollectorInput(ScrapeContext scrape, @Nullable Probed probe) implements RunInput {

  /** A target as the run sees it, with its module; null if the exporter has none. */
  public record Probed(Target target, @Nullable Object module) {}

  @Override
  public Target target() {
    return asProbe().target();
  }

  @Override
  public <M> M module(Class<M> type) {
    Object module = asProbe().module();
    if (!type.isInstance(module)) {
      throw new IllegalStateException("the configuration has no modules of " + type.getName());
    }
    return type.cast(module);
  }

  @Nullable Target probedTarget() {
    return probe == null ? null : probe.target();
  }

  private Probed asProbe() {
    if (probe == null) {
      throw new IllegalStateException("this is no probe");
    }
    return probe;
  }
}
