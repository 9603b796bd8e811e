package dev.exporterkit.client;

import static dev.exporterkit.runtime.example.ScriptedScrapes.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.Secret;
import dev.exporterkit.runtime.flight.SystemTimer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JdbcTest {
  private static final String FAKE = "jdbc:fake://anna:s3cret@db1/shop?token=s3cret";
  private static final Duration TINY = Duration.ofMillis(50);

  private final CurrentScrape current = new CurrentScrape();
  private final Jdbc jdbc = new Jdbc(current, new SystemTimer());

  @Test
  void silentServerEndsTheLoginInTime() throws Exception {
    try (FakeServer server = FakeServer.silent()) {
      String url = "jdbc:mariadb://127.0.0.1:" + server.port() + "/shop";
      assertThatThrownBy(() -> connect(url, TestScrape.SHORT))
          .isInstanceOf(SQLTimeoutException.class)
          .hasMessageMatching("no complete response from " + url + " within [0-9]+ms");
    }
  }

  @Test
  void noTimeLeftMeansNoLogin() {
    assertThatThrownBy(() -> connect(FAKE, Duration.ZERO))
        .isInstanceOf(SQLTimeoutException.class)
        .hasMessage("no time is left to call jdbc:fake://db1/shop");
  }

  @Test
  void hangingLoginsAreBoundedInNumber() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    try (FakeDriver driver = new FakeDriver(() -> FakeDriver.await(release))) {
      await(this::isRefused); // every attempt before hangs, or had no time to begin
      assertThatThrownBy(() -> connect(FAKE, TestScrape.LONG))
          .hasMessage(
              "8 attempts to connect hang; jdbc:fake://db1/shop is tried again when one of them"
                  + " ends");
      release.countDown();
      // A connection that comes too late is for nobody.
      assertThat(driver.aborted.await(30, TimeUnit.SECONDS)).isTrue();
      await(this::connects); // until the late ones have ended
    }
  }

  @Test
  void hangingQueryIsAbortedInTime() throws Exception {
    try (FakeDriver driver = new FakeDriver(() -> {});
        Connection connection = connect(FAKE, Duration.ofMillis(900));
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeQuery("SELECT SLEEP(20)"))
          .isInstanceOf(SQLTimeoutException.class)
          .hasMessageMatching("no complete response from jdbc:fake://db1/shop within [0-9]+ms")
          .hasRootCauseMessage("Socket closed");
      // Drivers know whole seconds only, and less than one is left.
      assertThat(driver.calls).containsOnlyOnce("setNetworkTimeout").noneMatch(ofQueryTimeout());
    }
  }

  @Test
  void serverEndsStatementsBeforeWeDo() throws Exception {
    try (FakeDriver driver = new FakeDriver(() -> {});
        Connection connection = connect(FAKE, Duration.ofMillis(1_900));
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeQuery("SELECT SLEEP(20)"))
          .isInstanceOf(SQLTimeoutException.class);
      assertThat(driver.calls).contains("setQueryTimeout 1");
    }
  }

  @Test
  void serverWithoutALimitIsAskedWithoutOne() throws Exception {
    try (FakeDriver driver = new FakeDriver(() -> {});
        Connection connection = connect(FAKE, TestScrape.LONG);
        Statement statement = connection.createStatement()) {
      driver.serverEndsStatements = false;
      assertThat(statement.execute("SELECT 1")).isTrue();
      assertThat(statement.execute("SELECT 2")).isTrue();
      assertThat(driver.calls)
          .filteredOn(call -> !call.equals("setNetworkTimeout"))
          .hasSize(4)
          .endsWith("setQueryTimeout 0", "execute SELECT 1", "execute SELECT 2");
    }
  }

  @Test
  void driverWithoutTimeoutsIsAsked() throws Exception {
    try (FakeDriver driver = new FakeDriver(() -> {});
        Connection connection = connect(FAKE, TestScrape.LONG);
        Statement statement = connection.createStatement()) {
      driver.supportsTimeouts = false;
      assertThat(statement.execute("SELECT 1")).isTrue();
    }
  }

  private static Predicate<String> ofQueryTimeout() {
    return call -> call.startsWith("setQueryTimeout");
  }

  @Test
  void cancelledScrapeAbortsTheConnection() throws Exception {
    TestScrape scrape = new TestScrape(TestScrape.LONG);
    try (FakeDriver driver = new FakeDriver(() -> {})) {
      Connection connection = current.in(scrape, () -> jdbc.connect(FAKE, "anna", secret()));
      assertThat(connection).isNotNull();
      scrape.cancel();
      assertThat(driver.aborted.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void closedConnectionIsLeftAlone() throws Exception {
    TestScrape scrape = new TestScrape(TestScrape.LONG);
    try (FakeDriver driver = new FakeDriver(() -> {})) {
      current.in(scrape, () -> jdbc.connect(FAKE, "anna", secret())).close();
      scrape.cancel();
      assertThat(driver.calls).containsExactly("close");
      assertThat(driver.aborted.getCount()).isEqualTo(1);
    }
  }

  @Test
  void borrowedConnectionIsBound() throws Exception {
    try (FakeDriver driver = new FakeDriver(() -> {})) {
      Connection pooled = connect(FAKE, TestScrape.LONG);
      TestScrape scrape = new TestScrape(TestScrape.SHORT);
      Connection bound = current.in(scrape, () -> jdbc.bound(pooled, "pool"));
      assertThat(bound).isEqualTo(bound).isNotEqualTo(pooled);
      assertThat(driver.aborted.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void statementKnowsTheBoundConnection() throws Exception {
    try (FakeDriver driver = new FakeDriver(() -> {})) {
      Connection connection = connect(FAKE, TestScrape.LONG);
      assertThat(connection.createStatement().getConnection()).isSameAs(connection);
      assertThat(driver.calls).isEmpty();
    }
  }

  @Test
  void driversMessagesTellNoSecret() throws Exception {
    SQLException nested = new SQLException("password=s3cret refused", "08000", 7);
    SQLException failure = new SQLException("cannot log in at " + FAKE, "28000", 1045, nested);
    failure.addSuppressed(new SQLException("s3cret"));
    try (FakeDriver driver =
        new FakeDriver(
            () -> {
              throw failure;
            })) {
      assertThatThrownBy(() -> connect(FAKE, TestScrape.LONG))
          .hasMessage("cannot log in at jdbc:fake://db1/shop")
          .hasRootCauseMessage("password=… refused")
          .satisfies(e -> assertThat(trace(e)).doesNotContain("s3cret"));
      assertThat(driver.calls).isEmpty();
    }
  }

  @Test
  void unknownDriverTellsNoSecret() {
    assertThatThrownBy(() -> connect("jdbc:none://db1/shop?password=s3cret", TestScrape.LONG))
        .hasMessage("No suitable driver found for jdbc:none://db1/shop");
  }

  @Test
  void passwordWithAnAtSignIsNoneOfTheServer() {
    assertThatThrownBy(() -> connect("jdbc:none://bob:s3@cret@db1/shop", TestScrape.LONG))
        .hasMessage("No suitable driver found for jdbc:none://db1/shop");
  }

  private boolean isRefused() {
    try {
      connect(FAKE, TINY);
      return false;
    } catch (SQLTimeoutException e) {
      return false;
    } catch (SQLException e) {
      return true;
    }
  }

  private boolean connects() {
    try {
      return connect(FAKE, TestScrape.LONG) != null;
    } catch (SQLException e) {
      return false;
    }
  }

  private Connection connect(String url, Duration remaining) throws SQLException {
    return current.in(new TestScrape(remaining), () -> jdbc.connect(url, "anna", secret()));
  }

  private static Secret secret() {
    return new Secret("s3cret");
  }

  private static String trace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
