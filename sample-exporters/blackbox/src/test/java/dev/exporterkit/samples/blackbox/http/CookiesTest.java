package dev.exporterkit.samples.blackbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class CookiesTest {
  private final Cookies cookies = new Cookies();

  @Test
  void brokenCookieReachesNoLog() throws Exception {
    List<String> logged = new ArrayList<>();
    Logger java = Logger.getLogger("java.net.CookieManager");
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord event) {
            logged.add(event.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    java.addHandler(handler);
    try {
      keep("Set-Cookie: =sesame", "Set-Cookie: id=7; Path=/", "Set-Cookie: sesame");
    } finally {
      java.removeHandler(handler);
    }
    assertThat(logged).isEmpty();
    assertThat(cookies.header(HttpAddress.of("shop.example"))).contains("id=7");
  }

  @Test
  void otherHostsGetNoCookies() throws Exception {
    keep("Set-Cookie: id=7; Path=/");
    assertThat(cookies.header(HttpAddress.of("other.example"))).isEmpty();
  }

  private void keep(String... headers) throws Exception {
    List<String> head = new ArrayList<>(List.of("HTTP/1.1 200 OK"));
    head.addAll(List.of(headers));
    cookies.keep(HttpAddress.of("shop.example"), ResponseHead.parse(head));
  }
}
