package dev.exporterkit.samples.blackbox;

import dev.exporterkit.api.AllowedNetwork;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/**
 * A network of a test.
 *
 * @param forbidden the port that the operator does not allow
 */
record FakeNetwork(int forbidden) implements AllowedNetwork {

  @Override
  public List<InetAddress> resolve(String host, int port) throws IOException {
    require(host, port);
    return resolveConfigured(host);
  }

  @Override
  public boolean allows(InetAddress address, int port) {
    return port != forbidden;
  }

  @Override
  public void require(String host, int port) throws IOException {
    if (port == forbidden) {
      throw new IOException("no address of " + host + " is allowed");
    }
  }

  @Override
  public List<InetAddress> resolveConfigured(String host) throws IOException {
    return List.of(InetAddress.getAllByName(host));
  }
}
