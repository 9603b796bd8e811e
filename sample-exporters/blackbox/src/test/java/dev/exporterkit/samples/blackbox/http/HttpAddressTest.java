package dev.exporterkit.samples.blackbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAddressTest {
  @ParameterizedTest
  @CsvSource({
    "example.org, example.org, 80, example.org",
    "https://example.org/x, example.org, 443, example.org",
    "http://example.org:443, example.org, 443, example.org:443",
    "https://example.org:443, example.org, 443, example.org",
    "my_app:8080/x, my_app, 8080, my_app:8080",
    "http://[::1]:81, ::1, 81, [::1]:81",
    "https://[::1]/, ::1, 443, [::1]"
  })
  void targetHasHostAndPort(String target, String host, int port, String authority)
      throws Exception {
    HttpAddress address = HttpAddress.of(target);
    assertThat(address.host()).isEqualTo(host);
    assertThat(address.port()).isEqualTo(port);
    assertThat(address.authority()).isEqualTo(authority);
  }

  @ParameterizedTest
  @CsvSource({
    "/b c|d, http://host/b%20c%7Cd",
    "b, http://host/a/b",
    "?q=100%, http://host/a/?q=100%",
    "?lang=en, http://host/a/?lang=en",
    "/a/../../ok, http://host/ok",
    "../b/./c, http://host/b/c",
    "/\\other, http://host/%5Cother",
    "https://bücher.example/, https://xn--bcher-kva.example/",
    "http://my_app/, http://my_app/",
    "#part, http://host/a/",
    "x#part, http://host/a/x",
    "//other/x, http://other/x",
    "./1:2, http://host/a/1:2",
    "http://a%40b:c%3A@other/, http://other/",
    "https://other:444, https://other:444/",
    "/ü, http://host/%C3%BC"
  })
  void redirectLeadsWhereItPoints(String location, String url) throws Exception {
    assertThat(HttpAddress.of("http://host/a/").to(location).url()).hasToString(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://host/",
        "http://",
        "http:///x",
        "http:x",
        "mailto:a@b",
        "http://[x]/",
        "http://a:b/",
        "/%zz",
        "1:2",
        "://x",
        "http://a b@host/",
        "http://%68ost/",
        "http://a@%68ost/",
        "http://a:99999/"
      })
  void otherRedirectIsRefused(String location) throws Exception {
    HttpAddress address = HttpAddress.of("host");
    assertThatThrownBy(() -> address.to(location)).isInstanceOf(ProbeFailedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://[bad", "http:///x", "a b", "a[b"})
  void brokenTargetIsRefused(String target) {
    assertThatThrownBy(() -> HttpAddress.of(target)).isInstanceOf(ProbeFailedException.class);
  }

  @Test
  void emptyPathIsTheRoot() throws Exception {
    assertThat(HttpAddress.of("http://host").to("x").url()).hasToString("http://host/x");
  }
}
