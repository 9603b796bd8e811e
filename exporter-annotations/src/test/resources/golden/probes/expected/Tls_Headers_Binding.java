package probes;

import static dev.exporterkit.api.spi.ColumnType.LONG;

import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.api.GoDuration;
import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/** Exposes what {@link Tls.Headers} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Tls_Headers_Binding implements CollectorBinding<Tls.Headers> {
  private static final RowSchema ANSWER = RowSchema.withLabels()
      .gauge(LONG, "tls_probe_answered", "Whether it answered.")
      .build();

  @Override
  public Class<Tls.Headers> type() {
    return Tls.Headers.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("header", "What a target says of itself.", true)
        .timeout(GoDuration.parse("3s"))
        .probe()
        .dynamic();
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(ANSWER);
  }

  @Override
  public void fetch(Tls.Headers collector, CollectRequest run, SheetBuilder sheet) throws Exception {
    Tls.Headers.Answer returned = Objects.requireNonNull(collector.probe(run.target()), "probe() returned null");
    answer(returned, sheet);
  }

  private static void answer(Tls.Headers.Answer row, SheetBuilder sheet) {
    RowBuilder answer = sheet.row(ANSWER);
    answer.value(0, row.answered());
    List<DynamicFamily> found = row.found();
    if (found != null) {
      for (DynamicFamily family : found) {
        sheet.add(family, answer);
      }
    }
  }
}
