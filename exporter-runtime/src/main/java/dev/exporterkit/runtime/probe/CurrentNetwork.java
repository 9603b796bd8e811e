package dev.exporterkit.runtime.probe;

import dev.exporterkit.api.AllowedNetwork;
import dev.exporterkit.client.CurrentScrape;
import dev.exporterkit.client.ProbeScope;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/** The network that collectors inject: that of the probe for which the thread works, if any. */
record CurrentNetwork(CurrentScrape current, TargetResolver resolver) implements AllowedNetwork {

  @Override
  public List<InetAddress> resolve(String host, int port) throws IOException {
    return network().resolve(host, port);
  }

  @Override
  public boolean allows(InetAddress address, int port) {
    return network().allows(address, port);
  }

  @Override
  public void require(String host, int port) throws IOException {
    network().require(host, port);
  }

  @Override
  public List<InetAddress> resolveConfigured(String host) throws IOException {
    return network().resolveConfigured(host);
  }

  /** The rules hold on every thread: one that a collector starts may not know its probe. */
  private AllowedNetwork network() {
    return current
        .probe()
        .map(ProbeScope::network)
        .orElseGet(() -> new RunNetwork(resolver, current.get(), (message, attributes) -> {}));
  }
}
