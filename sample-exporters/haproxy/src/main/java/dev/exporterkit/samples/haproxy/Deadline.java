package dev.exporterkit.samples.haproxy;

import dev.exporterkit.api.ScrapeContext;
import java.time.Duration;
import java.util.Locale;

/** The end of one question's time: the option's or the scrape's, whichever comes first. */
final class Deadline {
  private final Duration time;
  private final long end;

  Deadline(Duration timeout, ScrapeContext scrape) {
    Duration remaining = scrape.remaining();
    time = timeout.compareTo(remaining) < 0 ? timeout : remaining;
    end = System.nanoTime() + time.toNanos();
  }

  /** Returns the nanoseconds that are left, or 0. */
  long nanosLeft() {
    return Math.max(0, end - System.nanoTime());
  }

  /** Returns the whole time as flags write it, such as {@code 5s}. */
  @Override
  public String toString() {
    return time.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }
}
