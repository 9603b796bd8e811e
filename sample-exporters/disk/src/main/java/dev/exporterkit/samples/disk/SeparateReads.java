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
 * Reads many things, each on its own thread, so that a hanging one does not affect the others. It
 * is not read again until the read returns, so each blocks at most one thread.
 *
 * @param <K> what to read
 * @param <V> the result
 */
final class SeparateReads<K, V> {
  private final Set<K> running = ConcurrentHashMap.newKeySet();

  private record Read<V>(Thread thread, CompletableFuture<V> value) {}

  /**
   * Returns the results that arrived in time; empty where a read failed, is late, or still hangs.
   */
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
      // An interrupt may end a late read sooner.
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
    } catch (Throwable e) { // always completed, because a caller waits for it
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
