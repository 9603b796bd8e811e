package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** The addresses of one exporter: all of them are bound before any is served. */
public final class Listeners {
  private static final int BACKLOG = 512;
  private static final int LONGEST_STOP_SECONDS = 3600;

  static {
    JdkServerProperties.set();
  }

  private final List<HttpServer> servers = new ArrayList<>();
  private final List<BindFailure> failures = new ArrayList<>();

  private Listeners() {}

  /** Binds the addresses, as many as can be bound. */
  public static Listeners bind(List<ListenAddress> addresses) {
    Listeners listeners = new Listeners();
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
  void abort() {
    servers.forEach(server -> server.stop(0));
  }

  private void bind(ListenAddress address) {
    try {
      servers.add(HttpServer.create(address.resolve(), BACKLOG));
    } catch (IOException e) {
      failures.add(new BindFailure(address, e));
    }
  }
}
