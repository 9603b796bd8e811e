package dev.exporterkit.runtime.probe;

import dev.exporterkit.runtime.flight.Threads;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the resolver, which cannot be told to stop: a lookup that hangs costs one of {@value #MOST}
 * threads until it ends, however many wait for it. Thread-safe.
 */
final class AddressLookup {
  static final int MOST = 64;
  private static final long IDLE_SECONDS = 60;

  private final Resolver resolver;
  private final Map<String, CompletableFuture<List<InetAddress>>> under = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          MOST,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Threads.named("lookup"));

  /** Finds the addresses of a host, and may take its time. */
  interface Resolver {
    /** Returns at least one address. */
    InetAddress[] find(String host) throws UnknownHostException;
  }

  AddressLookup(Resolver resolver) {
    this.resolver = resolver;
  }

  /**
   * Returns the addresses of a host, in the resolver's order.
   *
   * @throws IOException if there are none, or the patience ends before they are found
   */
  List<InetAddress> find(String host, Duration patience) throws IOException {
    CompletableFuture<List<InetAddress>> fresh = new CompletableFuture<>();
    CompletableFuture<List<InetAddress>> earlier = under.putIfAbsent(host, fresh);
    if (earlier == null) {
      start(host, fresh);
    }
    return await(host, earlier == null ? fresh : earlier, patience);
  }

  private void start(String host, CompletableFuture<List<InetAddress>> found) {
    try {
      threads.execute(() -> look(host, found));
    } catch (RejectedExecutionException e) {
      under.remove(host);
      found.completeExceptionally(
          new IOException("the resolver has not answered " + MOST + " earlier questions", e));
    } catch (Throwable e) { // no thread to be had; the next probe may find one
      under.remove(host);
      found.completeExceptionally(e);
    }
  }

  private void look(String host, CompletableFuture<List<InetAddress>> found) {
    try {
      found.complete(List.of(resolver.find(host)));
    } catch (Throwable e) { // whoever waits must not wait in vain
      found.completeExceptionally(e);
    } finally {
      under.remove(host);
    }
  }

  private static List<InetAddress> await(
      String host, CompletableFuture<List<InetAddress>> found, Duration patience)
      throws IOException {
    try {
      return found.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new IOException("the resolver does not answer in time for " + host, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(
          "the probe's time was up before the resolver answered for " + host);
    } catch (ExecutionException e) {
      throw new IOException("no address found for " + host, e.getCause());
    }
  }
}
