package dev.exporterkit.runtime.web.body;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.Deflater;

/** Deflaters for use again: each has a quarter of a megabyte outside of the heap. */
final class Deflaters {
  private static final int IDLE = 4;

  private final Deque<Deflater> idle = new ArrayDeque<>();

  synchronized Deflater take() {
    Deflater deflater = idle.poll();
    // Levels above cost four times the processor for a fifth less to send.
    return deflater != null ? deflater : new Deflater(Deflater.BEST_SPEED, true);
  }

  synchronized void give(Deflater deflater) {
    if (idle.size() < IDLE) {
      deflater.reset();
      idle.push(deflater);
    } else {
      deflater.end();
    }
  }
}
