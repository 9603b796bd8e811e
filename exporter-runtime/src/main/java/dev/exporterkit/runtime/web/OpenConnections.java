package dev.exporterkit.runtime.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The connections whose clients are still connected, from Linux's list. The JDK's server does not
 * notice that a client has disconnected before it writes to it.
 */
final class OpenConnections {
  private static final List<Path> TABLES =
      List.of(Path.of("/proc/self/net/tcp"), Path.of("/proc/self/net/tcp6"));
  private static final String ESTABLISHED = "01";

  /** The local and remote port of each connection; null if the system does not list connections. */
  private final @Nullable Set<String> ports;

  private OpenConnections(@Nullable Set<String> ports) {
    this.ports = ports;
  }

  /** Reads which connections are open now. */
  static OpenConnections now() {
    Set<String> ports = new HashSet<>();
    boolean known = false;
    try {
      for (Path table : TABLES) {
        known |= Files.exists(table) && addOpen(table, ports);
      }
      return new OpenConnections(known ? ports : null);
    } catch (IOException | RuntimeException e) { // not on Linux, or not in its usual form
      return new OpenConnections(null);
    }
  }

  /** Returns whether the client of an exchange is still connected, or may be. */
  boolean include(HttpExchange exchange) {
    return ports == null
        || ports.contains(
            "%04X %04X"
                .formatted(
                    exchange.getLocalAddress().getPort(), exchange.getRemoteAddress().getPort()));
  }

  /** Returns whether the table lists anything: on some systems it is empty. */
  private static boolean addOpen(Path table, Set<String> ports) throws IOException {
    boolean listed = false;
    for (String line : Files.readAllLines(table, ISO_8859_1)) {
      // Number, local address, remote address, state.
      String[] columns = line.strip().split("\\s+", 5);
      listed |= columns[0].endsWith(":");
      if (columns[3].equals(ESTABLISHED)) {
        ports.add(port(columns[1]) + " " + port(columns[2]));
      }
    }
    return listed;
  }

  private static String port(String address) {
    return address.substring(address.lastIndexOf(':') + 1);
  }
}
