package dev.exporterkit.runtime.probe;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.exporterkit.runtime.flight.Timer;
import jakarta.inject.Singleton;
import java.util.List;

/** Binds what clients may have probed. */
public final class TargetsModule extends AbstractModule {
  private final List<TargetRule> allowed;

  /** Allows what flags set; everything if they set nothing. */
  public TargetsModule(List<TargetRule> allowed) {
    this.allowed = List.copyOf(allowed);
  }

  @Provides
  @Singleton
  Targets targets(Timer timer) {
    return new Targets(allowed, timer);
  }
}
