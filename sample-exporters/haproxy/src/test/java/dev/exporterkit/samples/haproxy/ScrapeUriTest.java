package dev.exporterkit.samples.haproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.ConfigurationException;
import java.nio.file.Path;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScrapeUriTest {
  @Test
  void userStaysOutOfTheText() {
    ScrapeUri uri = ScrapeUri.parse("http://anna:s%40cret@proxy.example:8404/stats;csv");
    assertThat(uri).hasToString("http://proxy.example:8404/stats;csv");
    assertThat(uri.page().orElseThrow().username()).isEqualTo("anna");
    assertThat(uri.page().orElseThrow().password()).isEqualTo("s@cret");
  }

  @Test
  void unixNamesPathOfSocket() {
    ScrapeUri uri = ScrapeUri.parse("unix:/run/haproxy/admin.sock");
    assertThat(uri.socket()).contains(Path.of("/run/haproxy/admin.sock"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ftp://x/;csv | the scheme must be one of http, https and unix",
        "'' | the scheme must be one of http, https and unix",
        "localhost/;csv | the scheme must be one of http, https and unix",
        "localhost:8404/;csv | the scheme must be one of http, https and unix",
        "unix: | not a valid URI: Expected scheme-specific part, at index 5",
        "unix:relative | the path of the socket is missing, as in unix:/run/haproxy/admin.sock",
        "http:///;csv | the host is missing, as in http://localhost/;csv",
        "http:/;csv | the host is missing, as in http://localhost/;csv",
        "http://:80/;csv | the host is missing, as in http://localhost/;csv",
        "http://a:99999/ | the host or the port cannot be read, as in http://localhost:80/;csv",
        "http://a:b/ | the host or the port cannot be read, as in http://localhost:80/;csv",
        "http://a b/ | the host or the port cannot be read, as in http://localhost:80/;csv",
      })
  void brokenUriSaysWhatToWrite(String option, String problem) {
    assertThatThrownBy(() -> ScrapeUri.parse(option))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("--haproxy.scrape-uri=" + option + ": " + problem);
  }

  @ParameterizedTest
  @CsvSource({
    "http://haproxy_lb:8404/stats;csv, haproxy_lb, 8404",
    "HTTP://localhost/;csv, localhost, 80",
    "https://admin:p@ss@host/;csv, host, 443",
    "http://admin:p@ss:w@host/;csv, host, 80",
    "http://[::1]:81/;csv, ::1, 81",
    "http://bücher.example/;csv, xn--bcher-kva.example, 80",
    "http://host/haproxy?stats;csv;norefresh, host, 80"
  })
  void hostsAreReadAsOperatorsWriteThem(String option, String host, int port) {
    HttpUrl page = ScrapeUri.parse(option).page().orElseThrow();
    assertThat(page.host()).isEqualTo(host);
    assertThat(page.port()).isEqualTo(port);
  }

  @ParameterizedTest
  @CsvSource({
    "http://anna:s3cret@pro xy/, http://…@pro xy/",
    "bob:s3cret@host, …@host",
    "bob:s3@cret@host/;csv, …@host/;csv",
    "http://a:b/?password=s3cret, http://a:b/?…"
  })
  void problemShowsNoPassword(String option, String shown) {
    assertThatThrownBy(() -> ScrapeUri.parse(option))
        .hasMessageStartingWith("--haproxy.scrape-uri=" + shown + ": ");
  }

  @Test
  void textShowsNoQuery() {
    assertThat(ScrapeUri.parse("http://a/;csv?password=s3cret")).hasToString("http://a/;csv?…");
  }
}
