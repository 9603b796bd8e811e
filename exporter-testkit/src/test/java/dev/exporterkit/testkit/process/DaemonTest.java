package dev.exporterkit.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DaemonTest {
  /** Ends with exit code 7 when it is asked to. */
  private static final String OBEDIENT =
      "trap 'exit 7' TERM; echo ready; while :; do sleep 0.05; done";

  @Test
  void bothOutputsAreRead() {
    try (Daemon shell = shell("echo out; echo err >&2; exit 3")) {
      assertThat(shell.awaitExit()).isEqualTo(3);
      assertThat(shell.output()).isEqualTo("out\nerr");
    }
  }

  @Test
  void linesAreFoundWhileItRuns() {
    try (Daemon shell = shell("echo port=80; echo port=81; exec sleep 60")) {
      assertThat(shell.awaitMatch(Pattern.compile("port=(\\d+)")).group(1)).isEqualTo("80");
      assertThat(shell.awaitLine("81")).isEqualTo("port=81");
      assertThat(shell.isAlive()).isTrue();
    }
  }

  @Test
  void forgottenLinesAreNotFound() {
    try (Daemon shell =
        shell("trap 'echo new; exit' TERM; echo old; while :; do sleep 0.05; done")) {
      shell.awaitLine("old");
      shell.forget();
      shell.stop();
      assertThat(shell.output()).isEqualTo("new");
      assertThatThrownBy(() -> shell.awaitLine("old"))
          .isInstanceOf(AssertionError.class)
          .hasMessage("no line with \"old\" until the end; the output is:\nnew");
    }
  }

  @Test
  void environmentReachesTheProgram() {
    try (Daemon shell = Daemon.start(Map.of("GREETING", "hello"), "sh", "-c", "echo $GREETING")) {
      assertThat(shell.awaitLine("")).isEqualTo("hello");
    }
  }

  @Test
  void stoppedProgramReturnsItsExitCode() {
    try (Daemon shell = shell(OBEDIENT)) {
      shell.awaitLine("ready");
      assertThat(shell.stop()).isEqualTo(7);
      assertThat(shell.isAlive()).isFalse();
    }
  }

  @Test
  void closedProgramHasEndedEvenIfItIgnoresSignals() {
    Daemon shell = shell("trap '' TERM; echo ready; while :; do sleep 0.05; done");
    shell.awaitLine("ready");
    shell.close();
    assertThat(shell.isAlive()).isFalse();
    shell.close();
  }

  @Test
  void pausedProgramRunsAfterItIsResumed() {
    try (Daemon shell = shell(OBEDIENT)) {
      shell.awaitLine("ready");
      shell.pause();
      Await.until("the process is stopped", () -> state(shell) == 'T');
      shell.resume();
      assertThat(shell.stop()).isEqualTo(7);
    }
  }

  @Test
  void signalToAnEndedProgramFails() {
    try (Daemon shell = shell("exit 0")) {
      shell.awaitExit();
      assertThatThrownBy(() -> shell.signal("HUP"))
          .isInstanceOf(AssertionError.class)
          .hasMessageStartingWith("cannot send SIGHUP: ");
    }
  }

  @Test
  void listenerIsAwaited() throws Exception {
    try (ServerSocket listener = new ServerSocket(0);
        Daemon shell = shell("exec sleep 60")) {
      shell.awaitListening(listener.getLocalPort());
    }
  }

  @Test
  void programThatEndsBeforeItListensShowsWhy() {
    try (Daemon shell = shell("echo 'no such file: x.conf'; exit 1")) {
      assertThatThrownBy(() -> shell.awaitListening(Ports.free()))
          .isInstanceOf(AssertionError.class)
          .hasMessage("the process has ended; its output:\nno such file: x.conf");
    }
  }

  @Test
  void missingProgramIsNamed() {
    assertThatThrownBy(() -> Daemon.start("no-such-program"))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("there is no program no-such-program in PATH=")
        .hasMessageEndingWith("Install it, or write its path.");
  }

  private static char state(Daemon daemon) throws Exception {
    String stat = Files.readString(Path.of("/proc/" + daemon.pid() + "/stat"));
    return stat.charAt(stat.lastIndexOf(')') + 2);
  }

  private static Daemon shell(String script) {
    return Daemon.start("sh", "-c", script);
  }
}
