package probes;

import static dev.exporterkit.api.spi.ColumnType.LONG;

import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Exposes what {@link Tls.Chains} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Tls_Chains_Binding implements CollectorBinding<Tls.Chains> {
  private static final RowSchema LINK = RowSchema.withLabels("name")
      .gauge(LONG, "tls_probe_chain_depth", "D.")
      .build();

  @Override
  public Class<Tls.Chains> type() {
    return Tls.Chains.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("chain", "The certificates above it.", true)
        .probe();
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(LINK);
  }

  @Override
  public void fetch(Tls.Chains collector, CollectRequest run, SheetBuilder sheet) throws Exception {
    Stream<Tls.Chains.Link> returned = Objects.requireNonNull(collector.chain(run.scrape(), run.target(), run.module(Tls.Module.class)), "chain() returned null");
    try (returned) {
      for (Iterator<Tls.Chains.Link> each = returned.iterator(); each.hasNext(); ) {
        link(each.next(), sheet);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void link(Tls.Chains.Link row, SheetBuilder sheet) {
    if (row == null) {
      sheet.nullRow(LINK);
      return;
    }
    RowBuilder link = sheet.row(LINK);
    link.label(0, row.name());
    link.value(0, row.at());
  }
}
