package dev.exporterkit.http;

import dev.exporterkit.api.AllowedNetwork;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Resolves hosts before the deadline of the scrape, although Java's resolver cannot be interrupted.
 */
final class ScrapeDns implements Dns {
  private final AllowedNetwork network;

  ScrapeDns(AllowedNetwork network) {
    this.network = network;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    try {
      return network.resolveConfigured(host);
    } catch (IOException e) {
      throw unknown(host, e);
    }
  }

  static UnknownHostException unknown(String host, IOException cause) {
    String message = cause.getMessage();
    UnknownHostException unknown =
        new UnknownHostException(message == null ? "no address found for " + host : message);
    unknown.initCause(cause.getCause());
    return unknown;
  }
}
