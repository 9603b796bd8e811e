package dev.exporterkit.samples.blackbox.http;

import dev.exporterkit.samples.blackbox.config.AddressChoice;
import dev.exporterkit.samples.blackbox.probe.Probe;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;

/** Connects to servers itself. */
record DirectRoute(AddressChoice choice, Probe probe) implements Route {

  @Override
  public Way to(HttpAddress address, boolean redirected) throws IOException {
    InetAddress found =
        redirected
            ? probe.choose(address.host(), address.port(), choice)
            : probe.resolve(address.host(), address.port(), choice);
    return () -> probe.connect(found, address.port(), Optional.empty());
  }
}
