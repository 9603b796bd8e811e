package dev.exporterkit.samples.blackbox.icmp;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.samples.blackbox.config.IcmpModule;
import dev.exporterkit.samples.blackbox.probe.Probe;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The system's {@code ping}: one packet, one reply. */
final class Ping {
  private static final int MAX_OUTPUT_BYTES = 1 << 16;

  private final Path program;

  private Ping(Path program) {
    this.program = program;
  }

  /** Finds it in the folders of a {@code PATH}; empty if it is not installed. */
  static Optional<Ping> find(String path) {
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "ping"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Ping::new);
  }

  /**
   * Sends one packet and waits for the reply.
   *
   * @throws IOException if there is none
   */
  Echo send(InetAddress address, IcmpModule module, Probe probe) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command(address, module, probe.deadline().remainingMillis()))
            .redirectErrorStream(true);
    // In other locales its output is translated, including the decimal point.
    builder.environment().put("LC_ALL", "C");
    Process ping = builder.start();
    probe.deadline().guard(ping::destroyForcibly);
    try {
      String output = new String(ping.getInputStream().readNBytes(MAX_OUTPUT_BYTES), UTF_8);
      return PingOutput.reply(output)
          .orElseThrow(
              () ->
                  new ProbeFailedException("no reply; the output of ping is " + lastLine(output)));
    } finally {
      ping.destroyForcibly();
    }
  }

  private List<String> command(InetAddress address, IcmpModule module, int millis) {
    String seconds = Integer.toString(1 + millis / 1000);
    List<String> command =
        new ArrayList<>(List.of(program.toString(), "-n", "-c", "1", "-W", seconds));
    module
        .ttl()
        .filter(ttl -> ttl > 0)
        .ifPresent(ttl -> command.addAll(List.of("-t", Integer.toString(ttl))));
    module.sourceIpAddress().ifPresent(source -> command.addAll(List.of("-I", source)));
    command.add(address.getHostAddress());
    return command;
  }

  @Override
  public String toString() {
    return program.toString();
  }

  private static String lastLine(String output) {
    return output.lines().filter(line -> !line.isBlank()).reduce("nothing", (a, b) -> b);
  }
}
