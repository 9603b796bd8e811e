package dev.exporterkit.samples.blackbox.http;

/** A part of a request's time. */
public enum Phase {
  /** Finding the address. */
  RESOLVE,
  /** Opening the connection. */
  CONNECT,
  /** The TLS handshake. */
  TLS,
  /** From the request to the first byte of the answer. */
  PROCESSING,
  /** Reading the answer. */
  TRANSFER
}
