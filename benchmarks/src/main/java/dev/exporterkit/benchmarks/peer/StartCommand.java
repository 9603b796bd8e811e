package dev.exporterkit.benchmarks.peer;

import java.util.List;

/** How a peer is started. */
@FunctionalInterface
public interface StartCommand {
  /** The command line for so many rows, served on this port of loopback. */
  List<String> line(int rows, int port);
}
