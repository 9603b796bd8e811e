package dev.exporterkit.testkit.server;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A web server with the responses of a test.
 *
 * <pre>{@code
 * FakeServer.http()
 *     .responds("/info", "{\"users\": 3}")
 *     .responds("/slow", Response.text("…").trickles())
 *     .responds("/flaky", Response.status(503), Response.text("fine"));
 * }</pre>
 *
 * <p>A path without a response has status 404, and a body with the paths that have one.
 */
public final class FakeHttpServer extends StreamServer<FakeHttpServer> {
  private final Map<String, List<Response>> routes = new HashMap<>();
  private final Map<String, Iterator<Response>> turns = new HashMap<>();
  private Map<String, List<Response>> rememberedRoutes = Map.of();
  private @Nullable Responder otherwise;
  private @Nullable Responder rememberedOtherwise;

  /** Decides on the response to a request. */
  @FunctionalInterface
  public interface Responder {
    /** Returns the response. It may wait for the test; {@code close} interrupts it. */
    Response respond(Request request) throws Exception;
  }

  FakeHttpServer(Door door) {
    super(door);
  }

  @Override
  FakeHttpServer self() {
    return this;
  }

  /** Responds to a path with status 200 and a body in UTF-8. */
  public FakeHttpServer responds(String path, String body) {
    return responds(path, Response.text(body));
  }

  /**
   * Responds to a path.
   *
   * @param path a path, for whatever query, or a path with its query, which precedes; for a proxy,
   *     the URL or HOST:PORT that it is asked for
   * @param inTurn the responses to the first request, the second and so on; the last one is
   *     repeated
   */
  public FakeHttpServer responds(String path, Response... inTurn) {
    if (inTurn.length == 0) {
      throw new IllegalArgumentException("a path needs at least one response: " + path);
    }
    synchronized (routes) {
      routes.put(path, List.of(inTurn));
      turns.remove(path);
    }
    return this;
  }

  /** Responds to all requests whose path has no response of its own. */
  public FakeHttpServer responds(Responder responder) {
    synchronized (routes) {
      otherwise = responder;
    }
    return this;
  }

  /**
   * Is a proxy that connects each CONNECT with one port of the loopback address, whatever host is
   * asked for.
   */
  public FakeHttpServer tunnelsTo(int port) {
    return responds(
        request -> request.method().equals("CONNECT") ? Response.tunnelTo(port) : missing(request));
  }

  /**
   * Returns the URL of a path, which begins with a slash: {@code http://127.0.0.1:PORT/…} or, with
   * TLS, {@code https://localhost:PORT/…}.
   */
  public String url(String path) {
    return (speaksTls() ? "https://localhost:" : "http://127.0.0.1:") + port() + path;
  }

  /** Returns all requests, in the order of their arrival. */
  public List<Request> requests() {
    return journal.requests();
  }

  /**
   * Waits for the first request, and returns it.
   *
   * @throws AssertionError after a minute
   */
  public Request awaitRequest() {
    return awaitRequests(1).get(0);
  }

  /**
   * Waits until there were this number of requests, and returns all.
   *
   * @throws AssertionError after a minute
   */
  public List<Request> awaitRequests(int count) {
    return journal.await(
        count + " requests", () -> journal.requests().size() >= count ? journal.requests() : null);
  }

  @Override
  void serve(Connection connection) throws Exception {
    for (Request request = Request.read(connection);
        request != null;
        request = Request.read(connection)) {
      journal.add(request);
      if (!response(request).send(connection, request)) {
        return;
      }
    }
  }

  private Response response(Request request) throws Exception {
    Response misbehaviour = misbehaviour();
    if (misbehaviour != null) {
      return misbehaviour;
    }
    Responder responder;
    synchronized (routes) {
      for (String path : new String[] {request.target(), request.path()}) {
        if (routes.containsKey(path)) {
          return next(path);
        }
      }
      responder = otherwise;
    }
    return responder == null ? missing(request) : responder.respond(request);
  }

  private Response next(String path) {
    List<Response> all = routes.getOrDefault(path, List.of());
    Iterator<Response> turn = turns.computeIfAbsent(path, none -> all.iterator());
    return turn.hasNext() ? turn.next() : all.get(all.size() - 1);
  }

  private Response missing(Request request) {
    synchronized (routes) {
      return Response.text(
              "The fake server has no response to %s. It responds to %s.\n"
                  .formatted(request, new TreeSet<>(routes.keySet())))
          .withStatus(404);
    }
  }

  @Override
  void remember() {
    super.remember();
    synchronized (routes) {
      rememberedRoutes = Map.copyOf(routes);
      rememberedOtherwise = otherwise;
    }
  }

  @Override
  void restore() {
    super.restore();
    synchronized (routes) {
      routes.clear();
      turns.clear();
      routes.putAll(rememberedRoutes);
      otherwise = rememberedOtherwise;
    }
  }
}
