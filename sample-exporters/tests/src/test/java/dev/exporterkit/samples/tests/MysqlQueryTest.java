package dev.exporterkit.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.mysql.QueryExporter;
import dev.exporterkit.testkit.ExporterExtension;
import dev.exporterkit.testkit.Scrape;
import dev.exporterkit.testkit.process.Await;
import dev.exporterkit.testkit.process.ExporterProcess;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.FakeTcpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code /metrics} shows of queries to real servers that live, are dead, slow or silent. */
@Tag("daemon")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class MysqlQueryTest {
  private static final String OPEN = "shop_orders{state=\"open\"}";
  private static final String PAID = "shop_orders{state=\"paid\"}";
  private static final String ORDERS =
      """
        - metric: shop_orders
          help: Orders by state.
          type: gauge
          sql: SELECT state, COUNT(*) AS n FROM orders WHERE state IS NOT NULL GROUP BY state
          labels: [state]
          value: n
      """;

  @TempDir static Path servers;
  private static final List<Mariadb> replicas = new ArrayList<>();

  private @Nullable ExporterExtension exporter;

  @BeforeAll
  static void startReplicas() throws Exception {
    Path data = Mariadb.install(servers);
    for (int i = 0; i < 3; i++) {
      replicas.add(Mariadb.start(data, servers.resolve("replica" + i)));
    }
  }

  @AfterAll
  static void stopReplicas() {
    replicas.forEach(Mariadb::close);
    replicas.clear();
  }

  @BeforeEach
  void reviveReplicas() throws Exception {
    for (Mariadb replica : replicas) {
      replica.revive();
    }
  }

  @AfterEach
  void stop() {
    if (exporter != null) {
      exporter.close();
    }
  }

  @Test
  void deadReplicaIsNobodysProblem() {
    ExporterExtension exporter = start(ORDERS);
    replicas.get(1).kill();
    for (int i = 0; i < 12; i++) {
      assertThat(exporter.scrape()).isUp().hasText(PAID + " 2");
    }
  }

  @Test
  void threeDeadReplicasAreDownUntilTheyAreBack() throws Exception {
    ExporterExtension exporter = start(ORDERS);
    assertThat(exporter.scrape()).isUp();
    replicas.forEach(Mariadb::kill);
    assertThat(exporter.scrape())
        .hasStatus(200)
        .isDown()
        .hasCollectorFailed("shop_orders")
        .hasNoFamily("shop_orders");
    reviveReplicas();
    assertThat(exporter.scrape()).isUp();
  }

  @Test
  void onlyReplicaThatIsBackIsFound() throws Exception {
    ExporterExtension exporter = start(ORDERS, "strategy: first");
    replicas.forEach(Mariadb::kill);
    assertThat(exporter.scrape()).isDown();
    replicas.get(2).revive();
    assertThat(exporter.scrape()).isUp();
  }

  @Test
  void silentReplicaCostsItsConnectTimeout() {
    try (FakeTcpServer silent = FakeServer.tcp()) {
      String targets = silent.address() + ", " + replicas.get(0).address();
      exporter = queries(targets, "strategy: first", ORDERS).start();
      assertThat(exporter.scrape()).isUp();
      assertThat(silent.connections()).isPositive();
    }
  }

  @Test
  void slowQueryCostsOnlyItself() throws Exception {
    ExporterExtension exporter = start(ORDERS + query("shop_slow", "SELECT SLEEP(60)"));
    exporter.scrape("shop_orders"); // loads the driver
    assertThat(exporter.scrape(Duration.ofSeconds(3)))
        .tookLessThan(Duration.ofSeconds(30))
        .hasCollectorFailed("shop_slow")
        .hasText(OPEN + " 1")
        .sample("mysql_query_up")
        .isEqualTo(1);
    exporter.awaitLog("query shop_slow: ");
    awaitIdleReplicas();
  }

  @Test
  void slowQueryLeavesTheLastReplicaAlive() {
    ExporterExtension exporter = start(ORDERS + query("shop_slow", "SELECT SLEEP(60)"));
    exporter.scrape("shop_orders"); // loads the driver
    replicas.get(1).kill();
    replicas.get(2).kill();
    // Of so short a time, a loaded machine may need all; what counts is what it leaves behind.
    for (int i = 0; i < 3; i++) {
      assertThat(exporter.scrape(Duration.ofSeconds(3))).hasCollectorFailed("shop_slow");
    }
    assertThat(exporter.scrape("shop_orders")).isUp().hasText(PAID + " 2");
    assertThat(String.join("\n", exporter.log())).doesNotContain("Connection error", "conn=");
  }

  @Test
  void hastyScrapeCostsThePatientOneNothing() throws Exception {
    ExporterExtension exporter = start(query("shop_slow", "SELECT SLEEP(5)"));
    CompletableFuture<Scrape> hasty =
        CompletableFuture.supplyAsync(() -> exporter.scrape(Duration.ofSeconds(4)));
    awaitSleepingReplica();
    assertThat(exporter.scrape(Duration.ofSeconds(60))).isUp().hasCollectorSucceeded("shop_slow");
    assertThat(hasty.get()).isDown();
  }

  private static void awaitSleepingReplica() throws Exception {
    String sleeping =
        "SELECT COUNT(*) FROM information_schema.processlist WHERE state = 'User sleep'";
    Await.until(
        "a replica sleeps",
        () -> {
          for (Mariadb replica : replicas) {
            if (replica.query(sleeping).strip().equals("1")) {
              return true;
            }
          }
          return false;
        });
  }

  @Test
  void cachedQueryRunsOnceAndShowsIt() {
    ExporterExtension exporter =
        start(query("shop_draw", "SELECT UUID_SHORT()") + "    cache: {ttl: 5m}\n");
    Scrape first = exporter.scrape();
    assertThat(first)
        .family("shop_draw")
        .hasHelp("What it counts. (cached for up to 5m, 10m if refreshing fails)");
    assertThat(exporter.scrape())
        .sample("shop_draw")
        .isEqualTo(assertThat(first).sample("shop_draw").value())
        .sample("mysql_query_scrape_collector_cache_age_seconds", "collector", "shop_draw")
        .isPresent();
  }

  @Test
  void nullsCostTheirOwnRows() {
    ExporterExtension exporter =
        start(
            labelled("shop_cents", "SELECT id AS state, cents FROM orders")
                + labelled("shop_states", "SELECT state, id FROM orders WHERE id <> 3"));
    assertThat(exporter.scrape())
        .hasText(
            """
            shop_cents{state="1"} 1250
            shop_cents{state="2"} 300
            shop_cents{state="4"} 100
            shop_states{state="open"} 1
            shop_states{state="paid"} 2
            mysql_query_exporter_dropped_samples_total{collector="shop_states"} 1
            """)
        .hasCollectorSucceeded("shop_states")
        .family("shop_cents")
        .hasSamples(3)
        .and()
        .family("shop_states")
        .hasSamples(2);
  }

  @Test
  void equalRowsLeaveTheFirst() {
    ExporterExtension exporter =
        start(labelled("shop_ids", "SELECT 'all' AS state, id FROM orders ORDER BY id"));
    assertThat(exporter.scrape())
        .hasText(
            """
            shop_ids{state="all"} 1
            mysql_query_exporter_dropped_samples_total{collector="shop_ids"} 3
            """)
        .family("shop_ids")
        .hasSamples(1);
  }

  @Test
  void textIsNoValue() {
    ExporterExtension exporter =
        start(ORDERS + query("shop_notes", "SELECT note FROM orders WHERE id = 1"));
    assertThat(exporter.scrape())
        .hasCollectorFailed("shop_notes")
        .hasText("mysql_query_up 1")
        .hasNoFamily("shop_notes");
    exporter.awaitLog("query shop_notes: no row has a number; row 1: column note holds");
  }

  @Test
  void textAmongNumbersCostsItsOwnSample() {
    ExporterExtension exporter =
        start(labelled("shop_notes", "SELECT id AS state, note FROM orders"));
    assertThat(exporter.scrape())
        .hasText(
            """
            shop_notes{state="2"} 7
            shop_notes{state="3"} 8
            shop_notes{state="4"} 9
            mysql_query_exporter_dropped_samples_total{collector="shop_notes"} 1
            """)
        .family("shop_notes")
        .hasSamples(3);
    exporter.awaitLog("row 1: column note holds");
  }

  @Test
  void numbersInTextAreValues() {
    ExporterExtension exporter = start(query("shop_note", "SELECT note FROM orders WHERE id = 2"));
    assertThat(exporter.scrape()).hasText("shop_note 7");
  }

  @Test
  void wrongQueryCostsOnlyItself() {
    ExporterExtension exporter =
        start(ORDERS + query("shop_wrong", "SELECT COUNT(*) FROM nothing"));
    assertThat(exporter.scrape())
        .hasCollectorFailed("shop_wrong")
        .hasText(PAID + " 2\nmysql_query_up 1");
    exporter.awaitLog("shop.nothing' doesn't exist");
  }

  @Test
  void nothingIsWritten() throws Exception {
    ExporterExtension exporter = start(query("shop_write", "DELETE FROM orders"));
    assertThat(exporter.scrape()).hasCollectorFailed("shop_write");
    for (Mariadb replica : replicas) {
      assertThat(replica.query("SELECT COUNT(*) FROM shop.orders")).isEqualTo("4");
    }
  }

  @Test
  void parallelScrapesAreBothComplete() throws Exception {
    ExporterExtension exporter = start(ORDERS + query("shop_nap", "SELECT 1 + SLEEP(1)"));
    CompletableFuture<Scrape> one = CompletableFuture.supplyAsync(exporter::scrape);
    CompletableFuture<Scrape> other = CompletableFuture.supplyAsync(exporter::scrape);
    for (CompletableFuture<Scrape> scrape : List.of(one, other)) {
      assertThat(scrape.get()).isUp().hasText(PAID + " 2\nshop_nap 1");
    }
  }

  /** In processes of their own, because the driver may write to standard error. */
  @Test
  void passwordIsShownNowhere(@TempDir Path folder) throws Exception {
    try (ExporterProcess exporter = process(folder, Mariadb.PASSWORD)) {
      String pages = pages(exporter);
      assertThat(pages).contains("\nmysql_query_up 1\n");
      replicas.forEach(Mariadb::kill);
      pages += pages(exporter);
      assertThat(pages).contains("\nmysql_query_up 0\n");
      exporter.daemon().stop();
      assertThat(exporter.daemon().output() + pages)
          .contains("Connection refused")
          .doesNotContain(Mariadb.PASSWORD);
    }
    reviveReplicas();
    String wrong = "c0rrect-h0rse";
    try (ExporterProcess exporter = process(folder, wrong)) {
      String pages = pages(exporter);
      assertThat(pages).contains("\nmysql_query_up 0\n");
      exporter.daemon().stop();
      assertThat(exporter.daemon().output() + pages)
          .contains("Access denied")
          .doesNotContain(wrong);
    }
  }

  private static ExporterProcess process(Path folder, String password) throws IOException {
    Files.writeString(folder.resolve("password"), password + "\n");
    Path file = folder.resolve("queries.yml");
    Files.writeString(file, yaml(addresses(), "", ORDERS));
    return ExporterProcess.of(QueryExporter.class)
        .flags("--config.file=" + file, "--log.level=debug")
        .start();
  }

  private static String pages(ExporterProcess exporter) {
    return exporter.get("/metrics") + exporter.get("/");
  }

  private ExporterExtension start(String queries) {
    return start(queries, "");
  }

  private ExporterExtension start(String queries, String more) {
    ExporterExtension started = queries(addresses(), more, queries).start();
    exporter = started;
    return started;
  }

  private static String addresses() {
    return replicas.stream().map(Mariadb::address).collect(Collectors.joining(", "));
  }

  private static ExporterExtension queries(String targets, String more, String queries) {
    return ExporterExtension.of(QueryExporter.class)
        .config(yaml(targets, more, queries))
        .file("password", Mariadb.PASSWORD + "\n");
  }

  private static String yaml(String targets, String more, String queries) {
    return """
        targets: [%s]
        database: shop
        user: %s
        password: {file: password}
        tls: disable
        %s
        queries:
        %s
        """
        .formatted(targets, Mariadb.USER, more, queries);
  }

  private static String query(String metric, String sql) {
    return "  - metric: %s\n    help: What it counts.\n    sql: \"%s\"\n".formatted(metric, sql);
  }

  private static String labelled(String metric, String sql) {
    return query(metric, sql) + "    labels: [state]\n";
  }

  /** Waits until no server works for a scrape that is over. */
  private static void awaitIdleReplicas() throws Exception {
    String busy =
        "SELECT id FROM information_schema.processlist WHERE user = '" + Mariadb.USER + "'";
    for (Mariadb replica : replicas) {
      Await.until("a replica is idle", () -> replica.query(busy).isEmpty());
    }
  }
}
