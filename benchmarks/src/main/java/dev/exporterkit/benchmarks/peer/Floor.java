package dev.exporterkit.benchmarks.peer;

import dev.exporterkit.benchmarks.floor.FloorServer;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts the floor.
 *
 * @param bodies the folder with the bodies to send
 */
public record Floor(Path bodies) implements StartCommand {
  @Override
  public List<String> line(int rows, int port) {
    return JavaCommand.line(
        List.of(), FloorServer.class, bodies.toString(), Integer.toString(port));
  }
}
