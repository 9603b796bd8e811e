package tables;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Counter;
import dev.exporterkit.annotations.From;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Info;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.annotations.StateSet;
import dev.exporterkit.api.ColumnNames;
import dev.exporterkit.api.Columns;
import dev.exporterkit.api.Table;
import dev.exporterkit.api.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Records that are read from the columns of tables. */
final class Proxies {
  enum Status {
    UP,
    @Label("no check")
    NO_CHECK,
    DOWN
  }

  enum Code {
    @Label("2xx")
    SUCCESS,
    OTHER
  }

  record Id(@Label @From("pxname") String backend, @Label @From("type") Status kind) {}

  record Totals(
      @Counter(name = "proxy_sessions_total", help = "Sessions.") @From("stot") long sessions) {}

  @Info(name = "proxy_version_info", help = "Version.")
  record Version(@Label @From("Version") String version) {}

  record Backend(
      @Label Id id,
      @Label Optional<String> zone,
      @Label int port,
      @From("qcur") @Gauge(name = "proxy_queue", help = "Waiting.") long queue,
      @From("ctime")
          @Gauge(name = "proxy_connect_time_seconds", help = "Time.", in = Unit.MILLISECONDS)
          double connectTime,
      @Gauge(name = "proxy_load", help = "Load.") Double load,
      @Gauge(name = "proxy_share", help = "Share.") BigDecimal share,
      @Gauge(name = "proxy_open", help = "Whether it is open.") boolean open,
      @Gauge(name = "proxy_age_seconds", help = "Age.") Duration age,
      @Gauge(name = "proxy_start_time_seconds", help = "Start.") Instant start,
      @StateSet(name = "proxy_status", help = "Status.") Status status,
      @StateSet(name = "proxy_flags", help = "Flags.") Set<Status> flags,
      @From("weight") @Gauge(name = "proxy_weight", help = "Weight.") OptionalLong weight,
      @Label("code") @From("hrsp_{code}") @Counter(name = "proxy_responses_total", help = "Responses.")
          Map<Code, Long> responses,
      Totals totals,
      Version version) {}

  /** A table that is returned. */
  @Collector(name = "backend", description = "Backends.")
  static final class Returned {
    @Collect
    Table<Backend> collect() {
      ColumnNames names =
          ColumnNames.of(
              "pxname", "type", "zone", "port", "qcur", "ctime", "load", "share", "open", "age", "start",
              "status", "flags", "weight", "hrsp_2xx", "hrsp_other", "stot", "Version");
      return Table.of(
          List.of(
              names.row(
                  "app", "up", "eu", "80", "3", "1009", "0.1", " 1e-3 ", "yes", "1h30m",
                  "2026-01-31T12:00:00Z", "no check", "up, down", "", "12", "1", "9", "2.9"),
              names.row(
                  "web", "down", "", "0443", "x", "", "NaN", "-inf", "0", "PT1.5S", "never", "gone",
                  "", "7", "-1", "", "9223372036854775808", "3"),
              names.row("api", "left", "", "1", "", "", "", "", "", "", "", "", "", "", "", "", "", ""),
              names.row("short")));
    }
  }

  record Pool(@Label String pool, Table<Disk> disks) {}

  record Disk(@Label UUID disk, @Gauge(name = "disk_free_bytes", help = "Free space.") long freeBytes) {}

  /** Tables in a map of records, and one record as a row and as a sheet. */
  @Collector(name = "disk", description = "Disks.")
  static final class Nested {
    @Collect
    @Label("site")
    Map<String, List<Pool>> collect() {
      UUID id = new UUID(1, 2);
      return Map.of(
          "eu",
          List.of(
              new Pool("a", Table.row(Columns.of(Map.of("disk", id.toString(), "free_bytes", "7")))),
              new Pool("b", Table.empty())));
    }
  }

  record Both(Optional<Table<Load>> table, Load sheet) {}

  record Load(@From("1m") @Gauge(name = "host_load", help = "Load.") double load) {}

  /** A record that is a row of a table and a sheet. */
  @Collector(name = "load", description = "Load.")
  static final class Loads {
    @Collect
    Both collect() {
      return new Both(Optional.of(Table.row(column -> column.equals("1m") ? "0.25" : null)), null);
    }
  }
}
