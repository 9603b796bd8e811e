package dev.exporterkit.samples.blackbox;

import dev.exporterkit.api.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A target of a test.
 *
 * @param forbidden the port that the operator allows nobody to reach
 * @param log what was logged, a line each
 */
public record LoopbackTarget(
    String text, Map<String, List<String>> query, int forbidden, List<String> log)
    implements Target {

  @Override
  public String host() {
    return port() < 0 ? text : text.substring(0, text.lastIndexOf(':'));
  }

  @Override
  public int port() {
    String port = text.substring(text.lastIndexOf(':') + 1);
    return port.matches("[0-9]+") && !text.startsWith("::") ? Integer.parseInt(port) : -1;
  }

  @Override
  public List<String> parameters(String name) {
    return query.getOrDefault(name, List.of());
  }

  @Override
  public List<InetAddress> resolve(String host, int port) throws IOException {
    requireAllowed(host, port);
    return resolveConfigured(host);
  }

  @Override
  public boolean mayConnect(InetAddress address, int port) {
    return port != forbidden;
  }

  @Override
  public void requireAllowed(String host, int port) throws IOException {
    if (port == forbidden) {
      throw new IOException("no address of " + host + " is allowed");
    }
  }

  @Override
  public List<InetAddress> resolveConfigured(String host) throws IOException {
    return List.of(InetAddress.getAllByName(host));
  }

  @Override
  public void log(String message, Object... attributes) {
    log.add(message + " " + Arrays.toString(attributes));
  }
}
