package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.exporterkit.api.ports.PortAllocation;
import dev.exporterkit.api.ports.PortRegistry;
import dev.exporterkit.runtime.flight.Threads;
import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.problem.Problem;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The addresses of one exporter: all of them are bound before any is served. */
public final class Listeners {
  private static final Log log = Log.of(Listeners.class);
  private static final int BACKLOG = 512;
  private static final int MAX_STOP_SECONDS = 3600;

  /** Time for a complete request to arrive, after which an idle new connection is closed. */
  static final int REQUEST_SECONDS = 5;

  /** The same time if the limit of connections is low. */
  private static final int SHORT_REQUEST_SECONDS = 2;

  private static final int MAX_KEPT_ALIVE = 200;

  private final List<HttpServer> servers = new ArrayList<>();
  private final int maxConnections;
  private final List<Problem> problems = new ArrayList<>();

  private Listeners(int maxConnections) {
    this.maxConnections = maxConnections;
  }

  /** Binds the addresses, as many as possible. */
  public static Listeners bind(List<ListenAddress> addresses) {
    int maxConnections = ConnectionLimit.of(addresses.size());
    if (!addresses.isEmpty()) {
      setProperties(maxConnections);
    }
    Listeners listeners = new Listeners(maxConnections);
    addresses.forEach(listeners::bind);
    return listeners;
  }

  /** Returns why addresses could not be bound, and which exporter probably uses them. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Returns the bound addresses, with their actual ports. */
  public List<InetSocketAddress> addresses() {
    return servers.stream().map(HttpServer::getAddress).toList();
  }

  /** Returns the maximum number of connections of each address. */
  int maxConnections() {
    return maxConnections;
  }

  /** Releases all addresses before they are served. */
  public void release() {
    servers.forEach(Listeners::release);
  }

  /** The JDK keeps the port of a server that was never started: only its thread closes it. */
  private static void release(HttpServer server) {
    server.start();
    server.stop(0);
  }

  void serve(HttpHandler handler, Executor threads) {
    for (HttpServer server : servers) {
      server.createContext("/", handler);
      server.setExecutor(threads);
      server.start();
    }
  }

  /**
   * Stops listening, and leaves open connections open: the JDK closes them only after its delay,
   * for which its stop may block.
   */
  void close() {
    for (HttpServer server : servers) {
      Threads.start("http-stop", () -> server.stop(MAX_STOP_SECONDS));
    }
  }

  /** Closes the connections as well. */
  public void abort() {
    servers.forEach(server -> server.stop(0));
  }

  private void bind(ListenAddress address) {
    try {
      servers.add(open(address.resolve(), address.port()));
    } catch (IOException e) {
      problems.add(problem(address, e));
    }
  }

  private static HttpServer open(@Nullable InetAddress host, int port) throws IOException {
    HttpServer server = HttpServer.create();
    try {
      bind(server, host, port);
      return server;
    } catch (IOException e) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
      release(server);
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
        log.debug("The sockets of this JVM support only IPv4", "err", e);
      }
    }
    server.bind(new InetSocketAddress(host, port), BACKLOG);
  }

  /**
   * Returns 0.0.0.0 in its IPv6 form. The JDK's sockets serve both families and bind 0.0.0.0 as
   * {@code ::}, which a firewall for IPv4 does not cover.
   */
  private static InetAddress everyIpv4Address() throws UnknownHostException {
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xff;
    mapped[11] = (byte) 0xff;
    return Inet6Address.getByAddress(null, mapped, -1);
  }

  static Problem problem(ListenAddress address, IOException cause) {
    String where = ListenAddress.FLAG + "=" + address;
    if (cause instanceof UnknownHostException) {
      return new Problem(where, "there is no host of that name.");
    }
    String reason = String.valueOf(cause.getMessage());
    if (cause instanceof BindException && reason.contains("in use")) {
      return new Problem(
          where,
          "the port is in use.%s Choose another with %s=:PORT."
              .formatted(usualOwner(address.port()), ListenAddress.FLAG));
    }
    return new Problem(where, "cannot listen there: " + reason + ".");
  }

  private static String usualOwner(int port) {
    List<PortAllocation> owners = PortRegistry.load().at(port);
    return owners.isEmpty()
        ? ""
        : owners.stream()
            .map(PortAllocation::name)
            .collect(Collectors.joining(" or ", " Port " + port + " is usually that of ", "."));
  }

  /**
   * Sets the properties that the user has not set. The JDK's HTTP server reads them once, when the
   * first server is created.
   */
  private static void setProperties(int maxConnections) {
    // Nagle's algorithm delays every response on kept-alive connections by 40 ms.
    setProperty("sun.net.httpserver.nodelay", "true");
    boolean areFew = maxConnections < ConnectionLimit.FEW;
    setProperty(
        "sun.net.httpserver.maxReqTime",
        String.valueOf(areFew ? SHORT_REQUEST_SECONDS : REQUEST_SECONDS));
    // Milliseconds between two checks for idle connections.
    setProperty("sun.net.httpserver.clockTick", "1000");
    setProperty("jdk.httpserver.maxConnections", String.valueOf(maxConnections));
    // Clients that keep idle connections must leave room for others.
    setProperty(
        "sun.net.httpserver.maxIdleConnections",
        String.valueOf(Math.min(MAX_KEPT_ALIVE, maxConnections / 2)));
  }

  private static void setProperty(String key, String value) {
    if (System.getProperty(key) == null) {
      System.setProperty(key, value);
    }
  }
}
