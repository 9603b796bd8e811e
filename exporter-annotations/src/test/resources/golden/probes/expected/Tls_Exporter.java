package probes;

import dev.exporterkit.api.FailurePolicy;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.api.spi.ExporterDescriptor;
import java.util.List;
import javax.annotation.processing.Generated;

/** Describes {@link Tls}. */
@Generated("dev.exporterkit.annotations.processor.ExporterProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Tls_Exporter implements ExporterBinding {
  @Override
  public Class<?> type() {
    return Tls.class;
  }

  @Override
  public ExporterDescriptor descriptor() {
    return new ExporterDescriptor("tls-probe", List.of("tls_probe"), 19999, "Certificates of other machines.")
        .onFailure(FailurePolicy.HTTP_ERROR)
        .probes("/tls/probe", "strict");
  }

  @Override
  public List<CollectorBinding<?>> collectors() {
    return List.of(
        new Tls_Certificates_Binding(),
        new Tls_Headers_Binding(),
        new Tls_Chains_Binding());
  }

  @Override
  public Class<?> options() {
    return null;
  }

  @Override
  public Class<? extends Record> config() {
    return Tls.Config.class;
  }

  @Override
  public List<Class<?>> guiceModules() {
    return List.of();
  }
}
