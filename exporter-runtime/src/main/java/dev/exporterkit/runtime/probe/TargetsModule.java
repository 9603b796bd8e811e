package dev.exporterkit.runtime.probe;

import com.google.inject.AbstractModule;
import java.util.List;

/** Binds what clients may have probed. */
public final class TargetsModule extends AbstractModule {
  private final List<TargetRule> allowed;

  /** Allows what flags say; everything if they say nothing. */
  public TargetsModule(List<TargetRule> allowed) {
    this.allowed = List.copyOf(allowed);
  }

  @Override
  protected void configure() {
    bind(Targets.class).toInstance(new Targets(allowed));
  }
}
