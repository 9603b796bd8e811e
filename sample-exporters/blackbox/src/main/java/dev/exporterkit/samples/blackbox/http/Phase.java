package dev.exporterkit.samples.blackbox.http;

/** A phase of a request. */
public enum Phase {
  /** Resolving the address. */
  RESOLVE,
  /** Opening the connection. */
  CONNECT,
  /** The TLS handshake. */
  TLS,
  /** From the request to the first byte of the response. */
  PROCESSING,
  /** Reading the response. */
  TRANSFER
}
