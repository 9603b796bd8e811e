package dev.exporterkit.benchmarks.floor;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/** Sends bodies from memory with the server of the kit and its settings: {@code FOLDER PORT}. */
public final class FloorServer {
  private static final int BACKLOG = 256;

  private FloorServer() {}

  /** Serves until it is killed. */
  public static void main(String[] args) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    KeptBodies bodies = KeptBodies.readFrom(Path.of(args[0]));
    int port = Integer.parseInt(args[1]);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
    server.createContext("/", new FloorHandler(bodies));
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }
}
