package haproxy;

import static dev.exporterkit.api.spi.ColumnType.DOUBLE;
import static dev.exporterkit.api.spi.ColumnType.LONG;

import dev.exporterkit.api.Unit;
import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.EnumText;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import javax.annotation.processing.Generated;

/** Exposes what {@link Servers} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Servers_Binding implements CollectorBinding<Servers> {
  private static final EnumText<Servers.Code> CODE = EnumText.of(Servers.Code.values())
      .with(Servers.Code.INFORMATION, "1xx")
      .with(Servers.Code.SUCCESS, "2xx");
  private static final RowSchema SERVER = RowSchema.withLabels("backend", "server")
      .counter(LONG, "haproxy_server_sessions_total", "Total number of sessions.")
      .gauge(DOUBLE, "haproxy_server_response_time_average_seconds", "Average response time of the last 1024 requests.")
      .gauge(LONG, "haproxy_server_weight", "Weight in the backend.")
      .build();
  private static final RowSchema RESPONSES = RowSchema.withLabels("backend", "server", "code")
      .counter(LONG, "haproxy_server_http_responses_total", "Responses by class of code.")
      .build();

  @Override
  public Class<Servers> type() {
    return Servers.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("server", "Each server of each backend.", false);
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(
        SERVER,
        RESPONSES);
  }

  @Override
  public void fetch(Servers collector, CollectRequest run, SheetBuilder sheet) throws Exception {
    List<Servers.Server> returned = Objects.requireNonNull(collector.collect(run.scrape()), "collect() returned null");
    for (Servers.Server server : returned) {
      server(server, sheet);
    }
  }

  private static void server(Servers.Server row, SheetBuilder sheet) {
    if (row == null) {
      sheet.nullRow(SERVER);
      return;
    }
    RowBuilder server = sheet.row(SERVER);
    server.label(0, row.backend());
    server.label(1, row.server());
    try {
      server.value(0, row.sessions());
    } catch (RuntimeException e) {
      server.broken(0, e);
    }
    try {
      server.value(1, Unit.MILLISECONDS.toBase(orNull(row.responseTime())));
    } catch (RuntimeException e) {
      server.broken(1, e);
    }
    try {
      server.value(2, row.weight());
    } catch (RuntimeException e) {
      server.broken(2, e);
    }
    try {
      Map<Servers.Code, OptionalLong> responses = row.responses();
      if (responses != null) {
        for (Map.Entry<Servers.Code, OptionalLong> entry : responses.entrySet()) {
          RowBuilder responsesRow = sheet.row(RESPONSES, server);
          responsesRow.label(2, CODE.text(entry.getKey()));
          responsesRow.value(0, entry.getValue());
        }
      }
    } catch (RuntimeException e) {
      sheet.row(RESPONSES, server).broken(0, e);
    }
  }

  private static Long orNull(OptionalLong value) {
    return value == null || value.isEmpty() ? null : (Long) value.getAsLong();
  }
}
