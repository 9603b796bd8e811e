package dev.exporterkit.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.formats.exposition.Sample;
import dev.exporterkit.samples.mysql.QueryExporter;
import dev.exporterkit.testkit.ExporterExtension;
import dev.exporterkit.testkit.Scrape;
import dev.exporterkit.testkit.server.FakeTcpServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code /metrics} shows of values and names of every type, as a real server means them. */
@Tag("daemon")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class MysqlValuesTest {
  /** An expression and its value; null where it is no sample. */
  private static final Map<String, @Nullable Double> VALUES = new TreeMap<>();

  static {
    VALUES.put("tiny", 5.0);
    VALUES.put("truth", 1.0);
    VALUES.put("id = 1", 1.0);
    VALUES.put("bit1", 1.0);
    VALUES.put("bit8", 5.0);
    VALUES.put("bit64", 1.8446744073709552E19);
    VALUES.put("MAX(bit1)", 1.0);
    VALUES.put("MAX(bit8 + 48)", 53.0);
    VALUES.put("IFNULL(bit64, bit64)", 1.8446744073709552E19);
    VALUES.put("varbin", 42.0);
    VALUES.put("bin", 42.0);
    VALUES.put("blobs", 42.0);
    VALUES.put("CONCAT('4', BINARY '2')", 42.0);
    VALUES.put("years", 2024.0);
    VALUES.put("floats", 0.1);
    VALUES.put("doubles", 1.7976931348623157e308);
    VALUES.put("-2.5e-308", -2.5e-308);
    VALUES.put("unsigned_big", 1.8446744073709552E19);
    VALUES.put("-9223372036854775808", -9.223372036854776E18);
    VALUES.put("decimals", 1.2345678901234567E19);
    VALUES.put("zerofilled", 42.0);
    VALUES.put("texts", 1000.0);
    VALUES.put("' 12 '", 12.0);
    VALUES.put("JSON_EXTRACT('[7]', '$[0]')", 7.0);
    VALUES.put("enums", 5.0);
    VALUES.put("UNIX_TIMESTAMP(times)", 1714979289.0);
    VALUES.put("NULL", null);
  }

  /** An expression that is no number, and what the log reports. */
  private static final Map<String, String> UNREADABLE = new TreeMap<>();

  static {
    UNREADABLE.put(
        "MAX(bit8)", "is a BIT(8) that may mean either of two numbers; select … + 0 AS v");
    UNREADABLE.put("dates", "is a DATE, not a number; select UNIX_TIMESTAMP(v)");
    UNREADABLE.put("times", "is a TIMESTAMP, not a number; select UNIX_TIMESTAMP(v)");
    UNREADABLE.put("zero_date", "is a DATE, not a number");
    UNREADABLE.put("spans", "is a TIME, not a number; select TIME_TO_SEC(v)");
    UNREADABLE.put("'1,5'", "holds \\\"1,5\\\", which is not a number");
    UNREADABLE.put("'0x10'", "holds \\\"0x10\\\"");
    UNREADABLE.put("''", "holds \\\"\\\"");
    UNREADABLE.put("'1e400'", "holds 1e400, which is too large for a sample");
    UNREADABLE.put("POINT(1, 2)", "holds \\\"0x0000");
    UNREADABLE.put("uuids", "holds \\\"0xFC31");
  }

  @TempDir static Path folder;
  private static Mariadb server;

  @BeforeAll
  static void startServer() throws Exception {
    server = Mariadb.start(Mariadb.install(folder), folder.resolve("server"));
    server.query(
        """
        SET sql_mode = '';
        CREATE TABLE shop.odd (id INT, tiny TINYINT(1), truth BOOLEAN, bit1 BIT(1), bit8 BIT(8),
          bit64 BIT(64), varbin VARBINARY(20), bin BINARY(5), blobs BLOB, years YEAR, floats FLOAT,
          doubles DOUBLE, unsigned_big BIGINT UNSIGNED, decimals DECIMAL(65, 30),
          zerofilled INT(6) ZEROFILL, texts TEXT, enums ENUM('7', '5'), dates DATE,
          times TIMESTAMP NULL, zero_date DATE, spans TIME, uuids BINARY(16),
          latin VARCHAR(9) CHARACTER SET latin1);
        INSERT INTO shop.odd VALUES (1, 5, TRUE, b'1', b'101', ~0, '42', '42', '42', 2024, 0.1,
          1.7976931348623157e308, 18446744073709551615, 12345678901234567890.123456789, 42, '1e3',
          '5', '2024-05-06', FROM_UNIXTIME(1714979289), '0000-00-00', '-101:02:03', 0xFC31,
          CONVERT(0xFC USING latin1));
        """);
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @Test
  void valuesAreThoseOfTheServer() {
    List<String> queries = new ArrayList<>();
    VALUES.keySet().forEach(sql -> queries.add(query("v" + queries.size(), value(sql))));
    try (ExporterExtension exporter = start(server.address(), queries)) {
      Scrape scrape = exporter.scrape();
      Map<String, @Nullable Double> seen = new TreeMap<>();
      List<String> expressions = List.copyOf(VALUES.keySet());
      for (int i = 0; i < expressions.size(); i++) {
        seen.put(expressions.get(i), samples(scrape, "v" + i).get("v" + i));
      }
      assertThat(seen).isEqualTo(VALUES);
      assertThat(scrape).hasText("mysql_query_up 1");
    }
  }

  @Test
  void unreadableValueIsExplained() {
    List<String> queries = new ArrayList<>();
    UNREADABLE.keySet().forEach(sql -> queries.add(query("v" + queries.size(), value(sql))));
    try (ExporterExtension exporter = start(server.address(), queries)) {
      assertThat(samples(exporter.scrape(), "v[0-9]+")).isEmpty();
      for (String problem : UNREADABLE.values()) {
        exporter.awaitLog("row 1: column v " + problem);
      }
    }
  }

  @Test
  void statementWithOtherThanOneResultFails() throws Exception {
    server.query(
        """
        USE shop;
        GRANT EXECUTE ON shop.* TO '%s'@'%%';
        CREATE PROCEDURE one() SELECT 1 AS v;
        DELIMITER //
        CREATE PROCEDURE many() BEGIN SELECT 1 AS v; SELECT 2 AS v; END //
        """
            .formatted(Mariadb.USER));
    List<String> queries =
        List.of(query("one", "CALL one()"), query("many", "CALL many()"), query("none", "DO 1"));
    try (ExporterExtension exporter = start(server.address(), queries)) {
      assertThat(samples(exporter.scrape(), "[a-z]+")).isEqualTo(Map.of("one", 1.0));
      exporter.awaitLog("query many: it returns several results");
      exporter.awaitLog("query none: it returns no rows");
    }
  }

  @Test
  void namesAreNeverLossy() throws Exception {
    String rows =
        """
        SELECT 0xFC31 AS name, 1 AS v UNION ALL SELECT 0xE431, 2 UNION ALL SELECT 'plain', 3
        UNION ALL SELECT 'ü', 4 UNION ALL SELECT '', 5
        """;
    String types = "SELECT %s AS name, id AS v FROM odd";
    List<String> queries =
        List.of(
            labelled("bytes", rows),
            labelled("bits", types.formatted("bit8")),
            labelled("tiny", types.formatted("tiny")),
            labelled("years", types.formatted("years")),
            labelled("padded", types.formatted("bin")),
            labelled("latin", types.formatted("latin")),
            labelled("zero", types.formatted("zero_date")),
            labelled("spans", types.formatted("spans")));
    try (ExporterExtension exporter = start(server.address(), queries)) {
      assertThat(samples(exporter.scrape(), "[a-z]+"))
          .isEqualTo(
              Map.ofEntries(
                  Map.entry("bytes{name=\"0xFC31\"}", 1.0),
                  Map.entry("bytes{name=\"0xE431\"}", 2.0),
                  Map.entry("bytes{name=\"plain\"}", 3.0),
                  Map.entry("bytes{name=\"ü\"}", 4.0),
                  Map.entry("bytes", 5.0),
                  Map.entry("bits{name=\"5\"}", 1.0),
                  Map.entry("tiny{name=\"5\"}", 1.0),
                  Map.entry("years{name=\"2024\"}", 1.0),
                  Map.entry("padded{name=\"42\"}", 1.0),
                  Map.entry("latin{name=\"ü\"}", 1.0),
                  Map.entry("zero{name=\"0000-00-00\"}", 1.0),
                  Map.entry("spans{name=\"-101:02:03\"}", 1.0)));
    }
  }

  @Test
  void columnsAreFoundWithoutRegardToCase() throws Exception {
    List<String> queries =
        List.of(
            labelled("upper", "SELECT 'a' AS NAME, 1 AS V"),
            labelled("exact", "SELECT 'b' AS NAME, 'a' AS name, 1 AS v"),
            labelled("twice", "SELECT a.id AS name, b.id AS name, 1 AS v FROM odd a, odd b"),
            labelled("both", "SELECT 'b' AS Name, 'a' AS NAME, 1 AS v"),
            labelled("none", "SELECT 1 AS v, 2 AS w"));
    try (ExporterExtension exporter = start(server.address(), queries)) {
      assertThat(samples(exporter.scrape(), "[a-z]+"))
          .isEqualTo(Map.of("upper{name=\"a\"}", 1.0, "exact{name=\"a\"}", 1.0));
      exporter.awaitLog("query twice: the result has 2 columns \\\"name\\\"");
      exporter.awaitLog("query both: the result has 2 columns \\\"name\\\"");
      exporter.awaitLog("query none: the result has no column \\\"name\\\", only v, w");
    }
  }

  @Test
  void serverWithoutTimeLimitIsQueried() throws Exception {
    List<String> query = List.of(query("v1", "SELECT 1"), query("v2", "SELECT 2"));
    for (String version : new String[] {"5.6.51-log", "5.5.5-10.6.0-MariaDB", "5.1.0-fork"}) {
      try (FakeTcpServer other =
              OtherMysql.before(server.port(), version, "max_|transaction read only");
          ExporterExtension exporter = start(other.address(), query)) {
        for (int i = 0; i < 2; i++) {
          assertThat(exporter.scrape()).hasText("v1 1\nv2 2\nmysql_query_up 1");
        }
        assertThat(exporter.log())
            .filteredOn(line -> line.contains("support a time limit for queries"))
            .hasSize(1);
      }
    }
  }

  @Test
  void replicaThatRefusesTheUserCostsNothing() throws Exception {
    Mariadb other = Mariadb.start(folder.resolve("data"), folder.resolve("other"));
    try (other) {
      other.query("ALTER USER '" + Mariadb.USER + "'@'%' IDENTIFIED BY 'another'");
      String targets = other.address() + ", " + server.address();
      try (ExporterExtension exporter = start(targets, List.of(query("v1", "SELECT 1")))) {
        for (int i = 0; i < 4; i++) {
          assertThat(exporter.scrape()).hasText("v1 1");
        }
      }
    }
  }

  private static String value(String expression) {
    return "SELECT " + expression + " AS v FROM odd";
  }

  private static String query(String metric, String sql) {
    return "  - metric: %s\n    help: What it is.\n    sql: \"%s\"\n"
        .formatted(metric, sql.replace("\n", " "));
  }

  private static String labelled(String metric, String sql) {
    return query(metric, sql) + "    labels: [name]\n    value: v\n";
  }

  private static ExporterExtension start(String targets, List<String> queries) {
    return ExporterExtension.of(QueryExporter.class)
        .file("password", Mariadb.PASSWORD)
        .config(
            """
            targets: [%s]
            database: shop
            user: %s
            password: {file: password}
            tls: disable
            queries:
            """
                    .formatted(targets, Mariadb.USER)
                + String.join("", queries))
        .start();
  }

  /** Returns the samples whose names match an expression, by their series. */
  private static Map<String, Double> samples(Scrape scrape, String name) {
    return scrape
        .exposition()
        .samples()
        .filter(sample -> sample.name().matches(name))
        .collect(Collectors.toMap(Sample::series, Sample::value));
  }
}
