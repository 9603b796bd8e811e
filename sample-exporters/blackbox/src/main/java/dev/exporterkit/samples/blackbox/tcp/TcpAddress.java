package dev.exporterkit.samples.blackbox.tcp;

import dev.exporterkit.api.Target;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;

/** A host and a port; the target must contain both. */
record TcpAddress(String host, int port) {

  static TcpAddress of(Target target) throws ProbeFailedException {
    if (target.port().isEmpty() || target.text().contains("/")) {
      throw new ProbeFailedException("the target must be host:port, not " + target.text());
    }
    return new TcpAddress(target.host(), target.port().getAsInt());
  }
}
