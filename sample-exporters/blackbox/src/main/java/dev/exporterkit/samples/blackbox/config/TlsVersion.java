package dev.exporterkit.samples.blackbox.config;

import java.util.Arrays;

/** A version of TLS. Java disables older ones. */
public enum TlsVersion {
  TLS12("TLSv1.2"),
  TLS13("TLSv1.3");

  private final String protocol;

  TlsVersion(String protocol) {
    this.protocol = protocol;
  }

  /** Returns the protocols of a range, with Java's names. */
  public static String[] protocols(TlsVersion min, TlsVersion max) {
    return Arrays.stream(values())
        .filter(version -> version.compareTo(min) >= 0 && version.compareTo(max) <= 0)
        .map(version -> version.protocol)
        .toArray(String[]::new);
  }
}
