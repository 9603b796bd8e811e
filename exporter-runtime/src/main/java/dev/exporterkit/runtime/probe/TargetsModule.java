package dev.exporterkit.runtime.probe;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.exporterkit.api.AllowedNetwork;
import dev.exporterkit.api.ProbeTrace;
import dev.exporterkit.client.CurrentScrape;
import dev.exporterkit.runtime.flight.Timer;
import jakarta.inject.Singleton;
import java.util.List;

/** Binds the targets that clients may probe. */
public final class TargetsModule extends AbstractModule {
  private final List<TargetRule> allowed;

  /** Allows the targets that the flags set; all if there are none. */
  public TargetsModule(List<TargetRule> allowed) {
    this.allowed = List.copyOf(allowed);
  }

  @Provides
  @Singleton
  TargetResolver resolver(Timer timer) {
    return new TargetResolver(allowed, timer);
  }

  @Provides
  @Singleton
  AllowedNetwork network(CurrentScrape current, TargetResolver resolver) {
    return new CurrentNetwork(current, resolver);
  }

  @Provides
  @Singleton
  ProbeTrace trace(CurrentScrape current) {
    return (message, attributes) ->
        current.probe().ifPresent(probe -> probe.trace().add(message, attributes));
  }
}
