package dev.exporterkit.samples.blackbox.http;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/** Adds up the duration of each phase. */
final class Stopwatch {
  private final Map<Phase, Duration> phases = new EnumMap<>(Phase.class);
  private long since = System.nanoTime();

  /** Begins a phase. */
  void start() {
    since = System.nanoTime();
  }

  /** Ends a phase and starts the next. */
  void end(Phase phase) {
    long now = System.nanoTime();
    phases.merge(phase, Duration.ofNanos(now - since), Duration::plus);
    since = now;
  }

  /** Sets phases to 0 that are not reached once an address is found. */
  void expectRequest() {
    for (Phase phase : EnumSet.range(Phase.CONNECT, Phase.TRANSFER)) {
      phases.putIfAbsent(phase, Duration.ZERO);
    }
  }

  Map<Phase, Duration> phases() {
    return Map.copyOf(phases);
  }
}
