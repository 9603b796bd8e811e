package dev.exporterkit.samples.blackbox.config;

/** The probers. */
public enum ProberName {
  HTTP,
  TCP,
  DNS,
  ICMP
}
