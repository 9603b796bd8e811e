package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.exporterkit.runtime.log.Log;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The addresses of one exporter: all of them are bound before any is served. */
public final class Listeners {
  private static final Log log = Log.of(Listeners.class);
  private static final int BACKLOG = 512;
  private static final int LONGEST_STOP_SECONDS = 3600;

  private final List<HttpServer> servers = new ArrayList<>();
  private final int maxConnections;
  private final List<BindFailure> failures = new ArrayList<>();

  private Listeners(int maxConnections) {
    this.maxConnections = maxConnections;
  }

  /** Binds the addresses, as many as can be bound. */
  public static Listeners bind(List<ListenAddress> addresses) {
    int maxConnections = ConnectionLimit.of(addresses.size());
    if (!addresses.isEmpty()) {
      JdkServerProperties.set(maxConnections);
    }
    Listeners listeners = new Listeners(maxConnections);
    addresses.forEach(listeners::bind);
    return listeners;
  }

  /** Returns the addresses that could not be bound. */
  public List<BindFailure> failures() {
    return List.copyOf(failures);
  }

  /** Returns the addresses that are bound, with the ports that they have. */
  public List<InetSocketAddress> addresses() {
    return servers.stream().map(HttpServer::getAddress).toList();
  }

  /** Returns how many connections each address can have. */
  int maxConnections() {
    return maxConnections;
  }

  /** Lets go of every address before it is served. */
  public void release() {
    servers.forEach(server -> server.stop(0));
  }

  void serve(HttpHandler handler, Executor threads) {
    for (HttpServer server : servers) {
      server.createContext("/", handler);
      server.setExecutor(threads);
      server.start();
    }
  }

  /**
   * Stops listening, and leaves open connections open: the JDK closes them only when its delay is
   * over, for which its stop may block.
   */
  void close() {
    for (HttpServer server : servers) {
      Thread stop = new Thread(() -> server.stop(LONGEST_STOP_SECONDS), "http-stop");
      stop.setDaemon(true);
      stop.start();
    }
  }

  /** Closes the connections, too. */
  public void abort() {
    servers.forEach(server -> server.stop(0));
  }

  private void bind(ListenAddress address) {
    try {
      servers.add(open(address.resolve(), address.port()));
    } catch (IOException e) {
      failures.add(new BindFailure(address, e));
    }
  }

  private static HttpServer open(@Nullable InetAddress host, int port) throws IOException {
    HttpServer server = HttpServer.create();
    try {
      bind(server, host, port);
      return server;
    } catch (IOException e) {
      server.stop(0);
      throw e;
    }
  }

  private static void bind(HttpServer server, @Nullable InetAddress host, int port)
      throws IOException {
    if (host instanceof Inet4Address && host.isAnyLocalAddress()) {
      try {
        server.bind(new InetSocketAddress(everyIpv4Address(), port), BACKLOG);
        return;
      } catch (BindException e) {
        throw e;
      } catch (SocketException e) {
        log.debug("Sockets of this JVM are for IPv4 only", "err", e);
      }
    }
    server.bind(new InetSocketAddress(host, port), BACKLOG);
  }

  /**
   * Returns 0.0.0.0 in its IPv6 form. The JDK's sockets are for both families and bind 0.0.0.0 as
   * {@code ::}, which a firewall for IPv4 does not cover.
   */
  private static InetAddress everyIpv4Address() throws UnknownHostException {
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xff;
    mapped[11] = (byte) 0xff;
    return Inet6Address.getByAddress(null, mapped, -1);
  }
}
