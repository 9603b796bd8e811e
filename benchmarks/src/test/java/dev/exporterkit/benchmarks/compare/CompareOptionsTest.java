package dev.exporterkit.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.benchmarks.measure.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareOptionsTest {
  @Test
  void withoutFlagsEverythingIsMeasured() {
    CompareOptions options = CompareOptions.parse();
    assertThat(options.plan()).isEqualTo(Plan.full());
    assertThat(options.parts()).containsExactly(Part.values());
  }

  @Test
  void quickRunTakesOtherSizes() {
    assertThat(CompareOptions.parse("--sizes=200,4000", "--quick").plan())
        .isEqualTo(Plan.quick().at(List.of(200, 4000)));
  }

  @Test
  void partsAreChosenByName() {
    assertThat(CompareOptions.parse("--parts=starts,requests").parts())
        .containsExactly(Part.STARTS, Part.REQUESTS);
  }

  @Test
  void sizeThatIsNoRowsIsRejected() {
    assertThatThrownBy(() -> CompareOptions.parse("--sizes=100"))
        .hasMessage("--sizes: 100 is not a multiple of 40 below 10,000,000");
  }

  @Test
  void unknownFlagIsRejected() {
    assertThatThrownBy(() -> CompareOptions.parse("--fast"))
        .hasMessage("--fast: there is no such flag; see --help");
  }
}
