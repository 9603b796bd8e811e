package dev.exporterkit.benchmarks.peer;

import java.util.List;

/** How a peer is started. */
@FunctionalInterface
public interface StartCommand {
  /** The command line for this number of rows, served on this port on loopback. */
  List<String> line(int rows, int port);
}
