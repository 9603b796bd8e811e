package dev.exporterkit.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.Secret;
import dev.exporterkit.runtime.scrape.CurrentScrape;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JdbcTest {
  private final CurrentScrape current = new CurrentScrape();
  private final Jdbc jdbc = new Jdbc(current);

  @Test
  void silentServerEndsTheLoginInTime() throws Exception {
    try (FakeServer server = FakeServer.silent()) {
      long start = System.nanoTime();
      assertThatThrownBy(() -> connect("127.0.0.1:" + server.port(), TestScrape.SHORT))
          .isInstanceOf(SQLTimeoutException.class)
          .hasMessage(
              "no whole answer from jdbc:mariadb://127.0.0.1:%d/shop within 400ms"
                  .formatted(server.port()));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
  }

  @Test
  void noTimeLeftMeansNoLogin() {
    assertThatThrownBy(() -> connect("127.0.0.1:1", Duration.ZERO))
        .isInstanceOf(SQLTimeoutException.class)
        .hasMessage("no time is left to ask jdbc:mariadb://127.0.0.1:1/shop");
  }

  private Connection connect(String server, Duration remaining) throws SQLException {
    return current.in(
        new TestScrape(remaining),
        () -> jdbc.connect("jdbc:mariadb://" + server + "/shop", "anna", new Secret("s3cret")));
  }
}
