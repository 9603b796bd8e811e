package dev.exporterkit.samples.disk;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads many things, each on a thread of its own, so that one that hangs costs itself. It is not
 * asked again until it returns, so each costs one thread at most.
 *
 * @param <K> what is read
 * @param <V> what is read of it
 */
final class SeparateReads<K, V> {
  private final Set<K> running = ConcurrentHashMap.newKeySet();

  private record Read<V>(Thread thread, CompletableFuture<V> value) {}

  /** Returns what could be read in time; empty where a read failed, is late or still hangs. */
  Map<K, Optional<V>> read(Map<K, Callable<V>> wanted, Duration patience)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    Map<K, Read<V>> reads = new LinkedHashMap<>();
    wanted.forEach(
        (key, read) -> {
          if (running.add(key)) {
            reads.put(key, start(key, read));
          }
        });
    try {
      Map<K, Optional<V>> values = new LinkedHashMap<>();
      for (K key : wanted.keySet()) {
        Read<V> read = reads.get(key);
        values.put(key, read == null ? Optional.empty() : await(read, end));
      }
      return values;
    } finally {
      // What is late may end sooner when interrupted.
      reads.values().stream()
          .filter(read -> !read.value().isDone())
          .forEach(read -> read.thread().interrupt());
    }
  }

  private Read<V> start(K key, Callable<V> read) {
    CompletableFuture<V> value = new CompletableFuture<>();
    Thread thread = new Thread(() -> run(key, read, value), "disk-read");
    thread.setDaemon(true);
    thread.start();
    return new Read<>(thread, value);
  }

  private void run(K key, Callable<V> read, CompletableFuture<V> value) {
    try {
      V result = read.call();
      running.remove(key);
      value.complete(result);
    } catch (Throwable e) { // whatever it is, somebody waits for it
      running.remove(key);
      value.completeExceptionally(e);
    }
  }

  private static <V> Optional<V> await(Read<V> read, long end) throws InterruptedException {
    try {
      long left = Math.max(0, end - System.nanoTime());
      return Optional.of(read.value().get(left, TimeUnit.NANOSECONDS));
    } catch (ExecutionException | TimeoutException e) {
      return Optional.empty();
    }
  }
}
