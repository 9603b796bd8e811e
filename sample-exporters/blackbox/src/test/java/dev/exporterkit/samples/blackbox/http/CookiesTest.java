package dev.exporterkit.samples.blackbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CookiesTest {
  private final Cookies cookies = new Cookies();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SID=abc; Version=1; Path=/ | http://my_shop/a | http://my_shop/b | SID=abc",
        "id=7; Path=/a | http://shop/a/b | http://shop/a/c | id=7",
        "id=7; Path=/a | http://shop/a/b | http://shop/c | ''",
        "id=7 | http://shop/ | http://other/ | ''",
        "id=7; Secure | https://shop/ | http://shop/ | ''",
        "id=7; Domain=other | http://shop/ | http://other/ | ''",
        "id=7; Domain=shop.example | http://www.shop.example/ | http://shop.example/ | id=7",
        "id=7; Max-Age=0 | http://shop/ | http://shop/ | ''",
        "id=7; Expires=Wed, 21 Oct 2015 07:28:00 GMT | http://shop/ | http://shop/ | ''",
        "=sesame | http://shop/ | http://shop/ | ''",
        "sesame | http://shop/ | http://shop/ | ''"
      })
  void cookieIsSentWhereItBelongs(String cookie, String from, String to, String sent)
      throws Exception {
    keep(from, cookie);
    assertThat(cookies.header(HttpAddress.of(to), "")).isEqualTo(sent);
  }

  @Test
  void laterCookieReplacesTheEarlier() throws Exception {
    keep("http://shop/", "id=7");
    keep("http://shop/", "id=8");
    assertThat(cookies.header(HttpAddress.of("shop"), "own=1")).isEqualTo("own=1; id=8");
  }

  private void keep(String from, String cookie) throws Exception {
    cookies.keep(HttpAddress.of(from), Headers.of("Set-Cookie", cookie));
  }
}
