package dev.exporterkit.samples.blackbox.config;

/** The probers in a configuration. */
public enum ProberName {
  HTTP,
  TCP,
  DNS,
  ICMP,
  /** Accepted in a file, but not supported. */
  GRPC
}
