package dev.exporterkit.runtime.probe;

import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.flight.Flight;
import dev.exporterkit.runtime.flight.Result;
import dev.exporterkit.runtime.flight.SingleFlight;
import dev.exporterkit.runtime.flight.Threads;
import dev.exporterkit.runtime.flight.Timer;
import dev.exporterkit.runtime.flight.Work;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Resolves hosts. A lookup cannot be cancelled: a hanging one occupies one of {@value #MAX_LOOKUPS}
 * threads until it ends, however many callers wait for it. Thread-safe.
 */
final class AddressLookup {
  static final int MAX_LOOKUPS = 64;

  private final Resolver resolver;
  private final Timer timer;
  private final SingleFlight<String, Lookup, List<InetAddress>> lookups;
  private final ExecutorService threads = Threads.pool("lookup", MAX_LOOKUPS);

  /** Resolves a host, and may take any time. */
  interface Resolver {
    /** Returns at least one address. */
    InetAddress[] find(String host) throws UnknownHostException;
  }

  AddressLookup(Resolver resolver, Timer timer) {
    this.resolver = resolver;
    this.timer = timer;
    this.lookups = new SingleFlight<>(timer, MAX_LOOKUPS);
  }

  /**
   * Returns the addresses of a host, in the resolver's order.
   *
   * @throws IOException if there are none, or the patience ends before they are found
   */
  List<InetAddress> find(String host, Duration patience) throws IOException {
    Deadline deadline = Deadline.in(patience, timer.getAsLong());
    Result<List<InetAddress>> found =
        lookups.joinOrStart(host, deadline, new Lookup(resolver, host), threads).await();
    return switch (found.status()) {
      case DONE -> Objects.requireNonNull(found.value());
      case FAILED -> throw new IOException("no address found for " + host, cause(found.failure()));
      case LATE, STILL_RUNNING ->
          throw new IOException("the DNS lookup did not finish in time for " + host);
      case INTERRUPTED ->
          throw new InterruptedIOException(
              "the deadline passed before the DNS lookup finished for " + host);
    };
  }

  private static @Nullable Throwable cause(@Nullable Throwable failure) {
    return failure instanceof RejectedExecutionException
        ? new IOException(
            "the DNS server has not responded to " + MAX_LOOKUPS + " earlier lookups", failure)
        : failure;
  }

  /** Continues when no caller waits any more: a later caller may use the result. */
  private record Lookup(Resolver resolver, String host) implements Work<List<InetAddress>> {
    @Override
    public List<InetAddress> run(Flight<List<InetAddress>> flight) throws UnknownHostException {
      return List.of(resolver.find(host));
    }

    @Override
    public boolean outlivesCallers() {
      return true;
    }
  }
}
