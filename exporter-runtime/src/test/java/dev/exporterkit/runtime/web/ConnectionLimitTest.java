package dev.exporterkit.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConnectionLimitTest {

  @ParameterizedTest
  @CsvSource({
    "1, 110, 60, 25",
    "1, 1024, 60, 482",
    "2, 1024, 60, 241",
    "1, 1048576, 60, 1024",
    "2, 1048576, 60, 512",
    "1, 9223372036854775807, 0, 1024",
    "1, 64, 60, 4",
    "1, 50, 60, 4",
  })
  void halfOfTheFreeDescriptorsIsForConnections(int listeners, long max, int open, int limit) {
    assertThat(ConnectionLimit.of(listeners, max, open)).isEqualTo(limit);
  }
}
