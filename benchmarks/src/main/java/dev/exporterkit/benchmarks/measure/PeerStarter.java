package dev.exporterkit.benchmarks.measure;

import dev.exporterkit.benchmarks.client.Ask;
import dev.exporterkit.benchmarks.client.FirstResponse;
import dev.exporterkit.benchmarks.peer.Peer;
import dev.exporterkit.benchmarks.peer.StartCommand;
import dev.exporterkit.benchmarks.process.LoopbackPort;
import dev.exporterkit.benchmarks.process.Program;
import dev.exporterkit.benchmarks.process.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Starts peers and keeps their first responses.
 *
 * @param responses the folder in which each peer has a folder for its bodies
 */
record PeerStarter(Programs programs, Path responses) {
  /** Starts a peer, waits for its first response and keeps it. */
  RunningPeer start(Peer peer, StartCommand command, int rows) throws IOException {
    int port = LoopbackPort.free();
    Program program = programs.start(peer.name(), command.line(rows, port));
    Path first = Files.createDirectories(folder(peer)).resolve(Ask.TEXT.file());
    FirstResponse.await(program, port, connection -> RunningPeer.keep(connection, Ask.TEXT, first));
    return new RunningPeer(peer, program, port);
  }

  /** The peer's responses, one file for each kind of request. */
  Path folder(Peer peer) {
    return responses.resolve(peer.name());
  }
}
