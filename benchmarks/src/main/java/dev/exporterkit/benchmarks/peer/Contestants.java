package dev.exporterkit.benchmarks.peer;

import dev.exporterkit.benchmarks.clientjava.ClientJavaLoad;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the peers that can run on this machine. The floor joins later, when there is a body to
 * send.
 *
 * @param launcher the kit's launcher
 * @param kitJars the folder of jars from which the launcher starts
 * @param golang the program built from {@code src/main/go}; it does not exist without Go
 */
public record Contestants(Path launcher, Path kitJars, Path golang) {
  /** The launcher's flags for a JVM of any version without an archive. */
  private static final List<String> KIT_FLAGS =
      List.of(
          "-Xms8m",
          "-XX:MinHeapFreeRatio=10",
          "-XX:MaxHeapFreeRatio=20",
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:TrimNativeHeapInterval=5000",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:ArchiveRelocationMode=0");

  private static final List<String> KIT_COLLECTOR =
      Runtime.version().feature() >= 21
          ? List.of("-XX:+UseG1GC", "-XX:G1HeapRegionSize=1m", "-XX:G1PeriodicGCInterval=20000")
          : List.of("-XX:+UseSerialGC", "-Xmn4m");

  /** The kit sets this itself before its server starts. */
  private static final String NODELAY = "-Dsun.net.httpserver.nodelay=true";

  private static final String KIT_MAIN = "dev.exporterkit.cli.ExporterKit";

  public Lineup find() {
    Lineup lineup = new Lineup();
    addKit(lineup);
    addClientJava(lineup);
    addClientGolang(lineup);
    return lineup;
  }

  private void addKit(Lineup lineup) {
    List<String> program = List.of(launcher.toString());
    List<String> withoutJvmMetrics = List.of("--web.disable-exporter-metrics");
    List<String> plain = List.of(JavaCommand.java(), "-cp", kitJars + "/*", KIT_MAIN);
    lineup.add(Peer.KIT, new KitCommand(program, List.of()));
    lineup.add(Peer.KIT_WITHOUT_JVM_METRICS, new KitCommand(program, withoutJvmMetrics));
    lineup.add(Peer.KIT_PLAIN, new KitCommand(plain, List.of()));
  }

  private static void addClientJava(Lineup lineup) {
    lineup.add(Peer.CLIENT_JAVA, (rows, port) -> clientJava(List.of(), rows, port));
    List<String> kitSettings = new ArrayList<>(KIT_COLLECTOR);
    kitSettings.addAll(KIT_FLAGS);
    kitSettings.add(NODELAY);
    lineup.add(Peer.CLIENT_JAVA_AS_KIT, (rows, port) -> clientJava(kitSettings, rows, port));
  }

  private static List<String> clientJava(List<String> flags, int rows, int port) {
    return JavaCommand.line(
        flags, ClientJavaLoad.class, Integer.toString(rows), Integer.toString(port));
  }

  private void addClientGolang(Lineup lineup) {
    lineup.add(Peer.CLIENT_GOLANG, this::clientGolang);
    if (!Files.isExecutable(golang)) {
      lineup.leaveOut(
          Peer.CLIENT_GOLANG,
          "install golang-go and golang-github-prometheus-client-golang-dev to include it");
    }
  }

  private List<String> clientGolang(int rows, int port) {
    return List.of(golang.toString(), "-rows=" + rows, "-listen-address=127.0.0.1:" + port);
  }
}
