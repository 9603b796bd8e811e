package dev.exporterkit.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.runtime.problem.Problem;
import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class BindProblemsTest {
  @Test
  void busyPortNamesItsUsualOwner() {
    assertThat(problem(9101, new BindException("Address already in use")))
        .isEqualTo(
            new Problem(
                "--web.listen-address=:9101",
                "the port is in use. Port 9101 is usually that of HAProxy exporter (v2 has native support)."
                    + " Choose another with --web.listen-address=:PORT."));
  }

  @Test
  void busyPortOfNobodyNamesNone() {
    assertThat(problem(19_100, new BindException("Address already in use")).what())
        .isEqualTo("the port is in use. Choose another with --web.listen-address=:PORT.");
  }

  @Test
  void otherFailuresSayWhatTheSystemSays() {
    assertThat(problem(80, new BindException("Permission denied")).what())
        .isEqualTo("cannot listen there: Permission denied.");
    assertThat(problem(80, new UnknownHostException("nowhere")).what())
        .isEqualTo("there is no host of that name.");
  }

  private static Problem problem(int port, IOException cause) {
    return Listeners.problem(ListenAddress.any(port), cause);
  }
}
