package dev.exporterkit.runtime.example;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A monotonic clock that advances only when a test says so. */
public final class TestClock implements LongSupplier {
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000_000);

  @Override
  public long getAsLong() {
    return nanos.get();
  }

  /** Advances the clock. */
  public void advance(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
