package tables;

import static dev.exporterkit.api.spi.ColumnType.DOUBLE;
import static dev.exporterkit.api.spi.ColumnType.LONG;

import dev.exporterkit.api.Table;
import dev.exporterkit.api.Unit;
import dev.exporterkit.api.spi.Cells;
import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.EnumText;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/** Exposes what {@link Proxies.Returned} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Proxies_Returned_Binding implements CollectorBinding<Proxies.Returned> {
  private static final EnumText<Proxies.Status> STATUS = EnumText.of(Proxies.Status.values())
      .with(Proxies.Status.NO_CHECK, "no check");
  private static final EnumText<Proxies.Code> CODE = EnumText.of(Proxies.Code.values())
      .with(Proxies.Code.SUCCESS, "2xx");
  private static final RowSchema BACKEND = RowSchema.withLabels("backend", "kind", "zone", "port")
      .gauge(LONG, "proxy_queue", "Waiting.")
      .gauge(DOUBLE, "proxy_connect_time_seconds", "Time.")
      .gauge(DOUBLE, "proxy_load", "Load.")
      .gauge(DOUBLE, "proxy_share", "Share.")
      .gauge(LONG, "proxy_open", "Whether it is open.")
      .gauge(DOUBLE, "proxy_age_seconds", "Age.")
      .gauge(DOUBLE, "proxy_start_time_seconds", "Start.")
      .stateSet("proxy_status", "Status.", STATUS.texts())
      .stateSet("proxy_flags", "Flags.", STATUS.texts())
      .gauge(LONG, "proxy_weight", "Weight.")
      .build();
  private static final RowSchema RESPONSES = RowSchema.withLabels("backend", "kind", "zone", "port", "code")
      .counter(LONG, "proxy_responses_total", "Responses.")
      .build();
  private static final RowSchema TOTALS = RowSchema.withLabels("backend", "kind", "zone", "port")
      .counter(LONG, "proxy_sessions_total", "Sessions.")
      .build();
  private static final RowSchema VERSION = RowSchema.withLabels("backend", "kind", "zone", "port", "version")
      .info("proxy_version_info", "Version.")
      .build();

  @Override
  public Class<Proxies.Returned> type() {
    return Proxies.Returned.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("backend", "Backends.", true);
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(
        BACKEND,
        RESPONSES,
        TOTALS,
        VERSION);
  }

  @Override
  public void fetch(Proxies.Returned collector, CollectRequest run, SheetBuilder sheet) throws Exception {
    Table<Proxies.Backend> returned = Objects.requireNonNull(collector.collect(), "collect() returned null");
    try (Cells cells = sheet.cells(returned, Proxies.Backend.class)) {
      while (cells.next()) {
        backend(cells, sheet);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void backend(Cells cells, SheetBuilder sheet) {
    RowBuilder backend = sheet.row(BACKEND);
    cells.label("pxname", backend, 0);
    cells.label("type", backend, 1, STATUS::known);
    cells.optionalLabel("zone", backend, 2);
    cells.label("port", backend, 3, Cells::wholeNumber);
    cells.whole("qcur", backend, 0);
    cells.decimal("ctime", backend, 1, Unit.MILLISECONDS);
    cells.decimal("load", backend, 2);
    cells.decimal("share", backend, 3);
    cells.bool("open", backend, 4);
    cells.duration("age", backend, 5);
    cells.instant("start", backend, 6);
    cells.state("status", backend, 7, STATUS);
    cells.states("flags", backend, 8, STATUS);
    cells.whole("weight", backend, 9);
    RowBuilder responses = sheet.row(RESPONSES, backend);
    responses.label(4, "2xx");
    cells.whole("hrsp_2xx", responses, 0);
    responses = sheet.row(RESPONSES, backend);
    responses.label(4, "other");
    cells.whole("hrsp_other", responses, 0);
    totals(cells, backend, sheet);
    version(cells, backend, sheet);
  }

  private static void totals(Cells cells, RowBuilder outer, SheetBuilder sheet) {
    RowBuilder totals = sheet.row(TOTALS, outer);
    cells.whole("stot", totals, 0);
  }

  private static void version(Cells cells, RowBuilder outer, SheetBuilder sheet) {
    RowBuilder version = sheet.row(VERSION, outer);
    cells.label("Version", version, 4);
    version.info(0);
  }
}
