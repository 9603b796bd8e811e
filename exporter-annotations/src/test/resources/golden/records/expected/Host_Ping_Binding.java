package records;

import static dev.exporterkit.api.spi.ColumnType.LONG;

import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/** Exposes what {@link Host.Ping} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Host_Ping_Binding implements CollectorBinding<Host.Ping> {
  private static final RowSchema ANSWER = RowSchema.withLabels()
      .gauge(LONG, "host_ping_tries", "Tries until it responded.")
      .build();

  @Override
  public Class<Host.Ping> type() {
    return Host.Ping.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("ping", "A probe, injected through another constructor.", true)
        .probe();
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(ANSWER);
  }

  @Override
  public void fetch(Host.Ping collector, CollectRequest run, SheetBuilder sheet) throws Exception {
    Host.Ping.Answer returned = Objects.requireNonNull(collector.probe(run.target()), "probe() returned null");
    answer(returned, sheet);
  }

  private static void answer(Host.Ping.Answer row, SheetBuilder sheet) {
    RowBuilder answer = sheet.row(ANSWER);
    answer.value(0, row.tries());
  }
}
