package dev.exporterkit.benchmarks.peer;

/** The compared programs, in the order of the tables. */
public enum Peer {
  KIT("kit"),
  KIT_WITHOUT_JVM_METRICS("kit, JVM metrics off"),
  KIT_PLAIN("kit, plain `java -cp`"),
  CLIENT_JAVA("client_java 1.8.0"),
  CLIENT_JAVA_AS_KIT("client_java 1.8.0, kit's settings"),
  CLIENT_GOLANG("client_golang"),
  FLOOR("bytes from memory (floor)");

  private final String title;

  Peer(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Whether its code gets faster while it runs, so that it must be warmed up. */
  public boolean isCompiledWhileRunning() {
    return this != CLIENT_GOLANG;
  }
}
