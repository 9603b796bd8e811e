package dev.exporterkit.samples.haproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.ConfigurationException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScrapeUriTest {
  @Test
  void userStaysOutOfTheText() {
    ScrapeUri uri = ScrapeUri.parse("http://anna:s%40cret@proxy.example:8404/stats;csv");
    assertThat(uri).hasToString("http://proxy.example:8404/stats;csv");
    assertThat(uri.user()).contains("anna:s@cret");
  }

  @Test
  void unixNamesPathOfSocket() {
    ScrapeUri uri = ScrapeUri.parse("unix:/run/haproxy/admin.sock");
    assertThat(uri.isSocket()).isTrue();
    assertThat(uri.path()).isEqualTo(Path.of("/run/haproxy/admin.sock"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ftp://x/;csv | the scheme must be one of http, https and unix",
        "'' | the scheme must be one of http, https and unix",
        "localhost/;csv | the scheme must be one of http, https and unix",
        "localhost:8404/;csv | the scheme must be one of http, https and unix",
        "unix: | this is no URI: Expected scheme-specific part, at index 5",
        "unix:relative | the path of the socket is missing, as in unix:/run/haproxy/admin.sock",
        "http:///;csv | the host is missing, as in http://localhost/;csv",
        "http://a/b c | this is no URI: Illegal character in path, at index 10",
      })
  void brokenUriSaysWhatToWrite(String option, String problem) {
    assertThatThrownBy(() -> ScrapeUri.parse(option))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("--haproxy.scrape-uri=" + option + ": " + problem);
  }

  @Test
  void problemShowsNoPassword() {
    assertThatThrownBy(() -> ScrapeUri.parse("http://anna:s cret@proxy/"))
        .hasMessageStartingWith("--haproxy.scrape-uri=http://…@proxy/: ");
  }
}
