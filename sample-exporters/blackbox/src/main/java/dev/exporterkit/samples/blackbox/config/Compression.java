package dev.exporterkit.samples.blackbox.config;

/** How the body of an answer is packed. */
public enum Compression {
  GZIP,
  DEFLATE,
  IDENTITY
}
