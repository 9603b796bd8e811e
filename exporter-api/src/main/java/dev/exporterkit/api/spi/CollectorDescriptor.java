package dev.exporterkit.api.spi;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The description of a collector. Immutable. */
public final class CollectorDescriptor {
  /** Maximum duration of a scrape, regardless of Prometheus and flags: 5 minutes. */
  public static final Duration MAX_SCRAPE_TIME = Duration.ofMinutes(5);

  private final String name;
  private final String description;
  private final boolean enabled;
  private final @Nullable Duration timeout;
  private final @Nullable Caching caching;
  private final boolean probe;
  private final boolean dynamic;

  /**
   * Describes a collector that runs at every scrape.
   *
   * @param name the name in flags, filters and labels
   * @param description one sentence for operators
   * @param enabled whether it runs by default
   */
  public CollectorDescriptor(String name, String description, boolean enabled) {
    this(name, description, enabled, null, null, false, false);
  }

  private CollectorDescriptor(
      String name,
      String description,
      boolean enabled,
      @Nullable Duration timeout,
      @Nullable Caching caching,
      boolean probe,
      boolean dynamic) {
    this.name = name;
    this.description = description;
    this.enabled = enabled;
    this.timeout = timeout;
    this.caching = caching;
    this.probe = probe;
    this.dynamic = dynamic;
  }

  /** Returns the same description with a maximum duration of one run. */
  public CollectorDescriptor timeout(Duration timeout) {
    return new CollectorDescriptor(name, description, enabled, timeout, caching, probe, dynamic);
  }

  /** Returns the same description of a collector whose rows are cached. */
  public CollectorDescriptor cached(Caching caching) {
    return new CollectorDescriptor(name, description, enabled, timeout, caching, probe, dynamic);
  }

  /**
   * Returns the same description of a collector that runs for probes, never for {@code /metrics}.
   */
  public CollectorDescriptor probe() {
    return new CollectorDescriptor(name, description, enabled, timeout, caching, true, dynamic);
  }

  /** Returns the same description of a collector with families that are known only at run time. */
  public CollectorDescriptor dynamic() {
    return new CollectorDescriptor(name, description, enabled, timeout, caching, probe, true);
  }

  /** Returns the name in flags, filters and labels. */
  public String name() {
    return name;
  }

  /** Returns one sentence for operators. */
  public String description() {
    return description;
  }

  /** Returns whether it runs by default. */
  public boolean enabled() {
    return enabled;
  }

  /** Returns the maximum duration of one run; empty if only the scrape's deadline applies. */
  public Optional<Duration> timeout() {
    return Optional.ofNullable(timeout);
  }

  /** Returns how its rows are cached; empty if they are not. */
  public Optional<Caching> caching() {
    return Optional.ofNullable(caching);
  }

  /** Returns whether it runs for probes only. */
  public boolean isProbe() {
    return probe;
  }

  /** Returns whether it may have families that are not in its schemas. */
  public boolean isDynamic() {
    return dynamic;
  }
}
