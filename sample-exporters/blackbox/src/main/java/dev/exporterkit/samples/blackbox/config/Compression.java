package dev.exporterkit.samples.blackbox.config;

/** The compression of a response's body. */
public enum Compression {
  GZIP,
  DEFLATE,
  IDENTITY
}
