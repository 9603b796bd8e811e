package dev.exporterkit.samples.mysql;

import static java.util.Comparator.comparingLong;

import dev.exporterkit.samples.mysql.QueryConfig.Strategy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Whose turn it is. Who has failed comes last for a minute, as it may cost its time-out once more,
 * and longest ago before just now. Safe for use by several threads.
 */
final class Turns {
  private static final long REST = TimeUnit.MINUTES.toNanos(1);

  private final List<String> targets;
  private final Strategy strategy;
  private final LongSupplier nanoTime;
  private final Map<String, Long> failed = new ConcurrentHashMap<>();

  Turns(List<String> targets, Strategy strategy, LongSupplier nanoTime) {
    this.targets = targets;
    this.strategy = strategy;
    this.nanoTime = nanoTime;
  }

  /** Returns every target once, in the order in which to ask them until one answers. */
  List<String> next() {
    long now = nanoTime.getAsLong();
    Map<String, Long> failed = Map.copyOf(this.failed);
    List<String> order = new ArrayList<>(targets);
    if (strategy == Strategy.ANY) {
      Collections.shuffle(order);
    }
    order.sort(
        comparingLong(
            target -> Math.max(0, REST - (now - failed.getOrDefault(target, now - REST)))));
    return order;
  }

  void failed(String target) {
    failed.put(target, nanoTime.getAsLong());
  }

  void answered(String target) {
    failed.remove(target);
  }
}
