package dev.exporterkit.samples.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.AllowedNetwork;
import dev.exporterkit.api.Deadline;
import dev.exporterkit.api.Target;
import dev.exporterkit.samples.blackbox.probe.Probe;
import dev.exporterkit.testkit.FakeScrape;
import dev.exporterkit.testkit.RecordedTrace;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class VerdictTest {

  @Test
  void unexpectedExceptionIsAVerdictWithItsReason() {
    RecordedTrace trace = new RecordedTrace();
    Verdict verdict =
        verdict(
            trace,
            () -> {
              throw new IndexOutOfBoundsException("Index 4 out of bounds for length 4");
            });
    assertThat(verdict.success()).isFalse();
    assertThat(trace.lines())
        .singleElement()
        .asString()
        .contains("the response cannot be read: java.lang.IndexOutOfBounds", "Index 4");
  }

  @Test
  void endlessNestingIsAVerdict() {
    assertThat(verdict(new RecordedTrace(), VerdictTest::nest).success()).isFalse();
  }

  private static void nest() throws IOException {
    Verdict.Run deeper = VerdictTest::nest;
    deeper.run();
  }

  private static Verdict verdict(RecordedTrace trace, Verdict.Run run) {
    Target target = Target.of("localhost", 1);
    try (Deadline deadline = new FakeScrape().deadline()) {
      return Verdict.of(new Probe(target, AllowedNetwork.unrestricted(), trace, deadline), run);
    }
  }
}
