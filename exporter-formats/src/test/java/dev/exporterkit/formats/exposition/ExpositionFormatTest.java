package dev.exporterkit.formats.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpositionFormatTest {
  @ParameterizedTest
  @CsvSource({
    "TEXT,text/plain",
    "TEXT,text/plain; version=0.0.4; charset=utf-8; escaping=underscores",
    "TEXT,Text/Plain;version=1.0.0",
    "OPEN_METRICS,application/openmetrics-text; version=1.0.0; charset=utf-8",
    "OPEN_METRICS,'application/openmetrics-text ;version=0.0.1'",
  })
  void mediaTypeDecides(ExpositionFormat format, String header) {
    assertThat(ExpositionFormat.ofContentType(header)).contains(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text/html", "application/vnd.google.protobuf", "text/plainer"})
  void otherMediaTypesAreNoFormat(String header) {
    assertThat(ExpositionFormat.ofContentType(header)).isEqualTo(Optional.empty());
  }
}
