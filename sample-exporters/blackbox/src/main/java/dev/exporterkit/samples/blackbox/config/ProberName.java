package dev.exporterkit.samples.blackbox.config;

/** The probers of the schema. */
public enum ProberName {
  HTTP,
  TCP,
  DNS,
  ICMP,
  /** May stand in a file, but there is no such prober here. */
  GRPC
}
