package dev.exporterkit.runtime.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GoldenExpositionTest {
  private static final Exposition EVERY_TYPE = Exposition.of(List.of(Source.of(EveryType.sheet())));

  @Test
  void everyTypeInText() throws IOException {
    assertThat(Written.text(EVERY_TYPE)).isEqualTo(Golden.text(getClass(), "everyTypeInText"));
  }

  @Test
  void everyTypeInOpenMetrics() throws IOException {
    assertThat(Written.openMetrics(EVERY_TYPE))
        .isEqualTo(Golden.text(getClass(), "everyTypeInOpenMetrics"));
  }

  @Test
  void goldenFilesAreStrict() throws IOException {
    StrictExposition.text(Golden.text(getClass(), "everyTypeInText"));
    StrictExposition.openMetrics(Golden.text(getClass(), "everyTypeInOpenMetrics"));
  }
}
