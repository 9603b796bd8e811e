package dev.exporterkit.samples.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.AllowedNetwork;
import dev.exporterkit.api.Deadline;
import dev.exporterkit.api.ProbeTrace;
import dev.exporterkit.api.Target;
import dev.exporterkit.samples.blackbox.probe.Probe;
import dev.exporterkit.testkit.FakeScrape;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

  @Test
  void defectInReadingIsAVerdictWithItsReason() {
    List<String> log = new ArrayList<>();
    Verdict verdict =
        verdict(
            log,
            () -> {
              throw new IndexOutOfBoundsException("Index 4 out of bounds for length 4");
            });
    assertThat(verdict.success()).isFalse();
    assertThat(log)
        .singleElement()
        .asString()
        .contains("the response cannot be read: java.lang.IndexOutOfBounds", "Index 4");
  }

  @Test
  void endlessNestingIsAVerdict() {
    assertThat(verdict(new ArrayList<>(), VerdictTest::nest).success()).isFalse();
  }

  private static void nest() throws IOException {
    Verdict.Run deeper = VerdictTest::nest;
    deeper.run();
  }

  private static Verdict verdict(List<String> log, Verdict.Run run) {
    Target target = Target.of("localhost", 1);
    ProbeTrace trace =
        (message, attributes) -> log.add(message + " " + Arrays.toString(attributes));
    try (Deadline deadline = new FakeScrape(Duration.ofMinutes(1)).deadline()) {
      return Verdict.of(new Probe(target, AllowedNetwork.unrestricted(), trace, deadline), run);
    }
  }
}
