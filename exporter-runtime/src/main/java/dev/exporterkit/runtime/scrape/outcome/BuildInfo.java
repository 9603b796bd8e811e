package dev.exporterkit.runtime.scrape.outcome;

import java.util.Objects;

/**
 * What a program was built from and runs on.
 *
 * @param version the version of the exporter's jar; {@code unknown} outside a jar
 * @param revision the commit that it was built from; {@code unknown} if nobody says
 * @param javaVersion the version of the running JVM
 */
public record BuildInfo(String version, String revision, String javaVersion) {
  private static final String UNKNOWN = "unknown";

  /** Returns what the jar of a class says in its manifest. */
  public static BuildInfo of(Class<?> type) {
    return new BuildInfo(
        Objects.requireNonNullElse(type.getPackage().getImplementationVersion(), UNKNOWN),
        UNKNOWN,
        System.getProperty("java.version", UNKNOWN));
  }
}
