package dev.exporterkit.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.mysql.QueryExporter;
import dev.exporterkit.testkit.process.Await;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.FakeTcpServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  @TempDir Path folder;
  private @Nullable Exporter exporter;

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
  void deadReplicaIsNobodysProblem() throws Exception {
    Exporter exporter = start(ORDERS);
    replicas.get(1).kill();
    for (int i = 0; i < 12; i++) {
      Samples samples = exporter.scrape();
      assertThat(samples.value("mysql_query_up")).isEqualTo(1);
      assertThat(samples.value(PAID)).isEqualTo(2);
    }
  }

  @Test
  void threeDeadReplicasAreDownUntilTheyAreBack() throws Exception {
    Exporter exporter = start(ORDERS);
    assertThat(exporter.scrape().value("mysql_query_up")).isEqualTo(1);
    replicas.forEach(Mariadb::kill);
    Samples down = exporter.scrape(); // from an answer with status 200
    assertThat(down.value("mysql_query_up")).isZero();
    assertThat(down.value(success("shop_orders"))).isZero();
    assertThat(down.values()).doesNotContainKey(PAID);
    reviveReplicas();
    assertThat(exporter.scrape().value("mysql_query_up")).isEqualTo(1);
  }

  @Test
  void onlyReplicaThatIsBackIsFound() throws Exception {
    Exporter exporter = start(ORDERS, "strategy: first");
    replicas.forEach(Mariadb::kill);
    assertThat(exporter.scrape().value("mysql_query_up")).isZero();
    replicas.get(2).revive();
    assertThat(exporter.scrape().value("mysql_query_up")).isEqualTo(1);
  }

  @Test
  void silentReplicaCostsItsConnectTimeOut() throws Exception {
    try (FakeTcpServer silent = FakeServer.tcp()) {
      String targets = silent.address() + ", " + replicas.get(0).address();
      exporter =
          Exporter.start(
              QueryExporter.class, config(targets, Mariadb.PASSWORD, "strategy: first", ORDERS));
      assertThat(exporter.scrape().value("mysql_query_up")).isEqualTo(1);
    }
  }

  @Test
  void slowQueryCostsOnlyItself() throws Exception {
    Exporter exporter = start(ORDERS + query("shop_slow", "SELECT SLEEP(60)"));
    get(exporter, "/metrics?collect%5B%5D=shop_orders", 60); // loads the driver
    long start = System.nanoTime();
    Samples samples = Samples.parse(get(exporter, "/metrics", 3).body());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    assertThat(samples.value(success("shop_slow"))).isZero();
    assertThat(samples.value(OPEN)).isEqualTo(1);
    assertThat(samples.value("mysql_query_up")).isEqualTo(1);
    exporter.daemon().awaitLine("query shop_slow: ");
    awaitIdleReplicas();
  }

  @Test
  void slowQueryLeavesTheLastReplicaAlive() throws Exception {
    Exporter exporter = start(ORDERS + query("shop_slow", "SELECT SLEEP(60)"));
    get(exporter, "/metrics?collect%5B%5D=shop_orders", 60); // loads the driver
    replicas.get(1).kill();
    replicas.get(2).kill();
    // Of so short a time, a loaded machine may need all; what counts is what it leaves behind.
    for (int seconds : new int[] {3, 3, 3}) {
      assertThat(Samples.parse(get(exporter, "/metrics", seconds).body()))
          .satisfies(samples -> assertThat(samples.value(success("shop_slow"))).isZero());
    }
    String others = get(exporter, "/metrics?collect%5B%5D=shop_orders", 60).body();
    assertThat(Samples.parse(others).value(PAID)).isEqualTo(2);
    assertThat(Samples.parse(others).value("mysql_query_up")).isEqualTo(1);
    assertThat(exporter.daemon().output()).doesNotContain("Connection error", "conn=");
  }

  @Test
  void hastyScrapeCostsThePatientOneNothing() throws Exception {
    Exporter exporter = start(query("shop_slow", "SELECT SLEEP(5)"));
    CompletableFuture<HttpResponse<String>> hasty =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return get(exporter, "/metrics", 4);
              } catch (Exception e) {
                throw new AssertionError(e);
              }
            });
    awaitSleepingReplica();
    Samples patient = Samples.parse(get(exporter, "/metrics", 60).body());
    assertThat(patient.value(success("shop_slow"))).isEqualTo(1);
    assertThat(patient.value("mysql_query_up")).isEqualTo(1);
    assertThat(Samples.parse(hasty.get().body()).value("mysql_query_up")).isZero();
  }

  private static void awaitSleepingReplica() throws Exception {
    String asked = "SELECT COUNT(*) FROM information_schema.processlist WHERE state = 'User sleep'";
    Await.until(
        "a replica sleeps",
        () -> {
          for (Mariadb replica : replicas) {
            if (replica.ask(asked).strip().equals("1")) {
              return true;
            }
          }
          return false;
        });
  }

  @Test
  void cachedQueryIsAskedOnceAndSaysSo() throws Exception {
    Exporter exporter = start(query("shop_draw", "SELECT UUID_SHORT()") + "    cache: {ttl: 5m}\n");
    String first = get(exporter, "/metrics", 10).body();
    assertThat(first)
        .contains(
            "# HELP shop_draw What it counts. (cached for up to 5m, 10m if refreshing fails)\n");
    double drawn = Samples.parse(first).value("shop_draw");
    Samples second = exporter.scrape();
    assertThat(second.value("shop_draw")).isEqualTo(drawn);
    assertThat(second.values())
        .containsKey("mysql_query_scrape_collector_cache_age_seconds{collector=\"shop_draw\"}");
  }

  @Test
  void nullsCostTheirOwnRows() throws Exception {
    Samples samples =
        start(
                labelled("shop_cents", "SELECT id AS state, cents FROM orders")
                    + labelled("shop_states", "SELECT state, id FROM orders WHERE id <> 3"))
            .scrape();
    assertThat(samples.only(name -> name.startsWith("shop_cents{")).values())
        .isEqualTo(
            Map.of(
                "shop_cents{state=\"1\"}", 1250.0,
                "shop_cents{state=\"2\"}", 300.0,
                "shop_cents{state=\"4\"}", 100.0));
    assertThat(samples.only(name -> name.startsWith("shop_states{")).values())
        .isEqualTo(Map.of("shop_states{state=\"open\"}", 1.0, "shop_states{state=\"paid\"}", 2.0));
    assertThat(dropped(samples, "shop_states")).isEqualTo(1);
    assertThat(samples.value(success("shop_states"))).isEqualTo(1);
  }

  @Test
  void equalRowsLeaveTheFirst() throws Exception {
    String ids = labelled("shop_ids", "SELECT 'all' AS state, id FROM orders ORDER BY id");
    Samples samples = start(ids).scrape();
    assertThat(samples.value("shop_ids{state=\"all\"}")).isEqualTo(1);
    assertThat(dropped(samples, "shop_ids")).isEqualTo(3);
  }

  @Test
  void textIsNoValue() throws Exception {
    Exporter exporter = start(ORDERS + query("shop_notes", "SELECT note FROM orders WHERE id = 1"));
    Samples samples = exporter.scrape();
    assertThat(samples.value(success("shop_notes"))).isZero();
    assertThat(samples.value("mysql_query_up")).isEqualTo(1);
    exporter.daemon().awaitLine("query shop_notes: no row has a number; row 1: column note holds");
  }

  @Test
  void textAmongNumbersCostsItsOwnSample() throws Exception {
    Exporter exporter = start(labelled("shop_notes", "SELECT id AS state, note FROM orders"));
    Samples samples = exporter.scrape();
    assertThat(samples.only(name -> name.startsWith("shop_notes{")).values())
        .isEqualTo(
            Map.of(
                "shop_notes{state=\"2\"}", 7.0,
                "shop_notes{state=\"3\"}", 8.0,
                "shop_notes{state=\"4\"}", 9.0));
    assertThat(dropped(samples, "shop_notes")).isEqualTo(1);
    exporter.daemon().awaitLine("row 1: column note holds");
  }

  @Test
  void numbersInTextAreValues() throws Exception {
    Exporter exporter = start(query("shop_note", "SELECT note FROM orders WHERE id = 2"));
    assertThat(exporter.scrape().value("shop_note")).isEqualTo(7);
  }

  @Test
  void wrongQueryCostsOnlyItself() throws Exception {
    Exporter exporter = start(ORDERS + query("shop_wrong", "SELECT COUNT(*) FROM nothing"));
    Samples samples = exporter.scrape();
    assertThat(samples.value(success("shop_wrong"))).isZero();
    assertThat(samples.value(PAID)).isEqualTo(2);
    assertThat(samples.value("mysql_query_up")).isEqualTo(1);
    exporter.daemon().awaitLine("shop.nothing' doesn't exist");
  }

  @Test
  void nothingIsWritten() throws Exception {
    Exporter exporter = start(query("shop_write", "DELETE FROM orders"));
    assertThat(exporter.scrape().value(success("shop_write"))).isZero();
    for (Mariadb replica : replicas) {
      assertThat(replica.ask("SELECT COUNT(*) FROM shop.orders")).isEqualTo("4");
    }
  }

  @Test
  void parallelScrapesAreBothWhole() throws Exception {
    Exporter exporter = start(ORDERS + query("shop_nap", "SELECT 1 + SLEEP(1)"));
    List<CompletableFuture<Samples>> scrapes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      scrapes.add(CompletableFuture.supplyAsync(() -> scrape(exporter)));
    }
    for (CompletableFuture<Samples> scrape : scrapes) {
      assertThat(scrape.get().value("mysql_query_up")).isEqualTo(1);
      assertThat(scrape.get().value("shop_nap")).isEqualTo(1);
      assertThat(scrape.get().value(PAID)).isEqualTo(2);
    }
  }

  @Test
  void passwordIsToldNowhere() throws Exception {
    assertThat(told(Mariadb.PASSWORD, 1)).doesNotContain(Mariadb.PASSWORD);
    String wrong = "c0rrect-h0rse";
    assertThat(told(wrong, 0)).contains("Access denied").doesNotContain(wrong);
    replicas.forEach(Mariadb::kill);
    assertThat(told(Mariadb.PASSWORD, 0))
        .contains("Connection refused")
        .doesNotContain(Mariadb.PASSWORD);
  }

  /** Returns everything that an exporter with this password says to anyone. */
  private String told(String password, int up) throws Exception {
    try (Exporter exporter =
        Exporter.start(
            QueryExporter.class, config(addresses(), password, "", ORDERS), "--log.level=debug")) {
      assertThat(exporter.scrape().value("mysql_query_up")).isEqualTo(up);
      String pages = get(exporter, "/metrics", 10).body() + get(exporter, "/", 10).body();
      exporter.daemon().stop();
      return exporter.daemon().output() + pages;
    }
  }

  private Exporter start(String queries) throws Exception {
    return start(queries, "");
  }

  private Exporter start(String queries, String more) throws Exception {
    Exporter started =
        Exporter.start(QueryExporter.class, config(addresses(), Mariadb.PASSWORD, more, queries));
    exporter = started;
    return started;
  }

  private static String addresses() {
    return replicas.stream().map(Mariadb::address).collect(Collectors.joining(", "));
  }

  private String config(String targets, String password, String more, String queries)
      throws Exception {
    Files.writeString(folder.resolve("password"), password + "\n");
    Path file = folder.resolve("queries.yml");
    Files.writeString(
        file,
        """
        targets: [%s]
        database: shop
        user: %s
        password: {file: password}
        tls: disable
        %s
        queries:
        %s
        """
            .formatted(targets, Mariadb.USER, more, queries));
    return "--config.file=" + file;
  }

  private static String query(String metric, String sql) {
    return "  - metric: %s\n    help: What it counts.\n    sql: \"%s\"\n".formatted(metric, sql);
  }

  private static String labelled(String metric, String sql) {
    return query(metric, sql) + "    labels: [state]\n";
  }

  private static String success(String collector) {
    return "mysql_query_scrape_collector_success{collector=\"" + collector + "\"}";
  }

  private static double dropped(Samples samples, String collector) {
    return samples.value(
        "mysql_query_exporter_dropped_samples_total{collector=\"" + collector + "\"}");
  }

  private static Samples scrape(Exporter exporter) {
    try {
      return exporter.scrape();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Waits until no server works for a scrape that is over. */
  private static void awaitIdleReplicas() throws Exception {
    String busy =
        "SELECT id FROM information_schema.processlist WHERE user = '" + Mariadb.USER + "'";
    for (Mariadb replica : replicas) {
      Await.until("a replica is idle", () -> replica.ask(busy).isEmpty());
    }
  }

  private static HttpResponse<String> get(Exporter exporter, String path, int seconds)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + exporter.port() + path))
            .header("X-Prometheus-Scrape-Timeout-Seconds", String.valueOf(seconds))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
