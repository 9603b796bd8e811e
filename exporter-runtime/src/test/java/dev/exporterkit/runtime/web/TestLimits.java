package dev.exporterkit.runtime.web;

import java.time.Duration;

/** The limits of an exporter without flags. */
public final class TestLimits {
  public static final WebLimits DEFAULT =
      new WebLimits(
          40,
          200,
          Duration.ofSeconds(10),
          Duration.ofMinutes(2),
          Duration.ofMillis(250),
          Duration.ofSeconds(30));

  private TestLimits() {}
}
