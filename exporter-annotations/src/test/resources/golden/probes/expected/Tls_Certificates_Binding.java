package probes;

import static dev.exporterkit.api.spi.ColumnType.DOUBLE;

import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** Exposes what {@link Tls.Certificates} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Tls_Certificates_Binding implements CollectorBinding<Tls.Certificates> {
  private static final RowSchema CERTIFICATE = RowSchema.withLabels("subject")
      .gauge(DOUBLE, "tls_probe_validity_seconds", "How long.")
      .build();

  @Override
  public Class<Tls.Certificates> type() {
    return Tls.Certificates.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("certificate", "The certificate that a target shows.", true)
        .probe();
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(CERTIFICATE);
  }

  @Override
  public void fetch(Tls.Certificates collector, CollectRequest run, SheetBuilder sheet) throws Exception {
    Optional<Tls.Certificates.Certificate> returned = Objects.requireNonNull(collector.probe(run.module(Tls.Module.class), run.scrape(), run.target()), "probe() returned null");
    if (returned.isPresent()) {
      certificate(returned.get(), sheet);
    }
  }

  private static void certificate(Tls.Certificates.Certificate row, SheetBuilder sheet) {
    RowBuilder certificate = sheet.row(CERTIFICATE);
    certificate.label(0, row.subject());
    certificate.value(0, row.left());
  }
}
