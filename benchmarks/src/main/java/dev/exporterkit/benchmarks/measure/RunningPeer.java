package dev.exporterkit.benchmarks.measure;

import dev.exporterkit.benchmarks.client.Ask;
import dev.exporterkit.benchmarks.client.Connection;
import dev.exporterkit.benchmarks.peer.Peer;
import dev.exporterkit.benchmarks.process.ProcessFigures;
import dev.exporterkit.benchmarks.process.Program;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** A peer that responds. */
final class RunningPeer implements AutoCloseable {
  private static final Set<StandardOpenOption> WRITE_ANEW =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE,
          StandardOpenOption.TRUNCATE_EXISTING);

  private final Peer peer;
  private final Program program;
  private final int port;

  RunningPeer(Peer peer, Program program, int port) {
    this.peer = peer;
    this.program = program;
    this.port = port;
  }

  Peer peer() {
    return peer;
  }

  ProcessFigures figures() {
    return program.figures();
  }

  Connection connect() throws IOException {
    return Connection.open(port);
  }

  /** Scrapes into a file. */
  void keep(Ask ask, Path file) throws IOException {
    try (Connection connection = connect()) {
      keep(connection, ask, file);
    }
  }

  static void keep(Connection connection, Ask ask, Path file) throws IOException {
    try (FileChannel out = FileChannel.open(file, WRITE_ANEW)) {
      connection.scrape(ask, out);
    }
  }

  @Override
  public void close() {
    program.close();
  }
}
