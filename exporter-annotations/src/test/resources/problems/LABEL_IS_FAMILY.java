package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Label("a_phase") String some,
//           ^ [LABEL_IS_FAMILY] label "a_phase" has the name of its state set, which the states themselves need. Choose another name.
      @StateSet(name = "a_phase", help = "H.") Phase phase) {}

  enum Phase {
    ON
  }
}
