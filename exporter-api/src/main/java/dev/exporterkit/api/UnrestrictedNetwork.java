package dev.exporterkit.api;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Allows everything; see {@link AllowedNetwork#unrestricted}. */
record UnrestrictedNetwork() implements AllowedNetwork {

  @Override
  public List<InetAddress> resolve(String host, int port) throws UnknownHostException {
    return resolveConfigured(host);
  }

  @Override
  public boolean allows(InetAddress address, int port) {
    return true;
  }

  @Override
  public void require(String host, int port) {}

  @Override
  public List<InetAddress> resolveConfigured(String host) throws UnknownHostException {
    return List.of(InetAddress.getAllByName(host));
  }
}
