package dev.exporterkit.runtime.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bob:S3CRET@host|…@host",
        "http://bob:S3CRET@host/;csv|http://…@host/;csv",
        "http://admin:S3@CRET@host/;csv|http://…@host/;csv",
        "http://admin:S3/CRET@host/;csv|http://…@host/;csv",
        "http://S3CRET@host/|http://…@host/",
        "http://bob%3AS3CRET%40host/|http://…@host/",
        "bob:S3=CRET@host|…@host",
        "bob:S3 CRET@host|…@host",
        "bob:S3CRET@tcp(db:3306)/shop|…@tcp(db:3306)/shop",
        "jdbc:oracle:thin:scott/S3CRET@//db:1521/x|…@//db:1521/x",
        "mongodb://a:S3CRET@one,b:S3CRET@two/x|mongodb://…@two/x",
        "http://host/stats?password=S3CRET|http://host/stats?…",
        "http://host/#access_token=S3CRET|http://host/#access_token=…",
        "jdbc:sqlserver://db;user=sa;password=S3CRET,S3CRET;x=1|jdbc:sqlserver://db;user=sa;password=…;x=1",
        "Authorization: Bearer S3CRET|Authorization: …",
        "https://example.org/@somebody|https://example.org/@somebody",
        "https://example.org:443/a?b|https://example.org:443/a?b",
        "git@example.org:a/b|git@example.org:a/b",
        "[::1]:9100|[::1]:9100",
      })
  void valueIsShownWithoutSecrets(String value, String shown) {
    assertThat(SecretText.maskValue(value)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Illegal character in path: \"http://bob:S3CRET@host/a b\"|Illegal character in path: \"http://…@host/a b\"",
        "--haproxy.scrape-uri=bob:S3CRET@host is wrong|--haproxy.scrape-uri=…@host is wrong",
        "GET http://host/x?api_key=S3CRET&b=1 failed|GET http://host/x?api_key=…&b=1 failed",
        "(a=1,pass%77ord=S3CRET)|(a=1,pass%77ord=…)",
        "IOException: Proxy-Authorization: Basic S3CRET|IOException: Proxy-Authorization: …",
        "x-api-key: S3CRET|x-api-key: …",
        "{\"x-api-key\": S3CRET}|{\"x-api-key\": …",
        "a: b: Cookie: S3CRET|a: b: Cookie: …",
        "1Authorization: S3CRET|1Authorization: …",
        "--password: must be a text|--password: must be a text",
        "sent Authorization=Bearer S3CRET there|sent Authorization=… there",
        "Access denied for user 'a'@'b' (using password: YES)|Access denied for user 'a'@'b' (using password: YES)",
        "write http://user:password@host:port.|write http://user:password@host:port.",
        "author=a monkey=b|author=a monkey=b",
        "java.lang.Object@1f2e3d|java.lang.Object@1f2e3d",
      })
  void messageIsShownWithoutSecrets(String message, String shown) {
    assertThat(SecretText.mask(message)).isEqualTo(shown);
  }

  @Test
  void headerEndsWithItsLine() {
    assertThat(SecretText.mask("Cookie: S3CRET; b=2\r\nHost: a")).isEqualTo("Cookie: …\r\nHost: a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "@", ":", "=", "%", "?", "a", "a:", "//@", "%40", "token=", "-"})
  void longTextTakesTimeInProportion(String part) {
    String text = part.repeat(1_000_000 / part.length());
    assertThat(SecretText.mask(text)).isNotEmpty();
    assertThat(SecretText.maskValue(text)).isNotEmpty();
  }
}
