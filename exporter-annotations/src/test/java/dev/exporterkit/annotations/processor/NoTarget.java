package dev.exporterkit.annotations.processor;

import dev.exporterkit.api.Target;
import java.net.InetAddress;
import java.util.List;

/** A target that is only a name. */
final class NoTarget implements Target {
  @Override
  public String text() {
    return "example:443";
  }

  @Override
  public String host() {
    return "example";
  }

  @Override
  public int port() {
    return 443;
  }

  @Override
  public List<String> parameters(String name) {
    return List.of();
  }

  @Override
  public List<InetAddress> resolve(String host, int port) {
    return List.of(InetAddress.getLoopbackAddress());
  }

  @Override
  public boolean mayConnect(InetAddress address, int port) {
    return true;
  }

  @Override
  public void requireAllowed(String host, int port) {}

  @Override
  public List<InetAddress> resolveConfigured(String host) {
    return resolve(host, -1);
  }

  @Override
  public void log(String message, Object... attributes) {}
}
