package dev.exporterkit.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;

/**
 * Starts the kit's own exporter of the series.
 *
 * @param program what runs an exporter by its name
 * @param flags of the exporter, in addition to those that every start needs
 */
record KitCommand(List<String> program, List<String> flags) implements StartCommand {
  @Override
  public List<String> line(int rows, int port) {
    List<String> line = new ArrayList<>(program);
    line.addAll(List.of("run", "load", "--load.rows=" + rows));
    line.add("--web.listen-address=127.0.0.1:" + port);
    line.addAll(flags);
    return line;
  }
}
