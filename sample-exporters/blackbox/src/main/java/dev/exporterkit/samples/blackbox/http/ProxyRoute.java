package dev.exporterkit.samples.blackbox.http;

import dev.exporterkit.samples.blackbox.config.HttpModule;
import dev.exporterkit.samples.blackbox.config.Proxy;
import dev.exporterkit.samples.blackbox.probe.Probe;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;

/**
 * Has a proxy connect to servers. Whatever host the proxy is told must be one that the operator
 * allows; the proxy itself is the operator's own.
 */
record ProxyRoute(Proxy proxy, HttpModule module, Probe probe, Requests requests) implements Route {

  @Override
  public Way to(HttpAddress address, boolean redirected) throws IOException {
    HttpAddress told = requests.toldToProxy(address);
    if (redirected || module.leavesResolvingToProxy()) {
      probe.target().requireAllowed(told.host(), told.port());
      return () -> connect(address, address.host());
    }
    InetAddress found = probe.resolve(address.host(), address.port(), module.addressChoice());
    if (!address.isTls()) {
      probe.target().requireAllowed(told.host(), told.port());
    }
    return () -> connect(address, found.getHostAddress());
  }

  private Socket connect(HttpAddress address, String host) throws IOException {
    Socket socket = connectToProxy();
    probe.target().log("Connected to the proxy");
    if (address.isTls()) {
      Tunnel.open(socket, host, address.port(), proxy.login());
    }
    return socket;
  }

  private Socket connectToProxy() throws IOException {
    IOException last = new IOException("it has no address");
    for (InetAddress address : probe.target().resolveConfigured(proxy.host())) {
      try {
        return probe.connect(address, proxy.port(), Optional.empty());
      } catch (IOException e) {
        last = e;
      }
    }
    throw new ProbeFailedException(
        "there is no connection to the proxy: " + last.getMessage(), last);
  }
}
