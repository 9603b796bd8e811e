package dev.exporterkit.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.name.Named;
import com.google.inject.name.Names;
import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import dev.exporterkit.runtime.clientjava.MountedExporter;
import dev.exporterkit.runtime.flight.SystemTimer;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RecordCollectorTest {
  @Test
  void componentsAreWhatItInjects() {
    assertThat(value(Full.class, full -> full.limit() + full.all().get().get(0))).isEqualTo(7 + 40);
  }

  @Test
  void annotatedConstructorReplacesTheCanonicalOne() {
    assertThat(value(Derived.class, Derived::doubled)).isEqualTo(14);
  }

  @Test
  void recordIsSharedByAllThatInjectIt() {
    assertThat(value(Shared.class, shared -> shared.itself().get() == shared ? 1 : 0)).isOne();
  }

  @Test
  void missingBindingIsReportedWithItsComponent() {
    assertThatThrownBy(() -> mount(Broken.class, broken -> 1))
        .hasMessageContaining("cannot start")
        .cause()
        .hasMessageContaining("No implementation for Path was bound.")
        .hasMessageContaining("RecordCollectorTest$Broken.<init>(RecordCollectorTest.java")
        .hasMessageContaining("parameter folder");
  }

  /** The kinds of components that Guice knows. */
  private record Full(@Named("limit") int limit, Provider<List<Integer>> all) {}

  private record Derived(int doubled) {
    @Inject
    Derived(@Named("limit") Integer limit) {
      this(2 * limit);
    }
  }

  private record Shared(Provider<Shared> itself) {}

  private record Broken(Path folder) {}

  /** Binds what the records inject. */
  static final class Numbers extends AbstractModule {
    @Override
    protected void configure() {
      bindConstant().annotatedWith(Names.named("limit")).to(7);
    }

    @Provides
    List<Integer> all() {
      return List.of(40);
    }
  }

  private static <C> double value(Class<C> type, ToLongFunction<C> value) {
    try (MountedExporter exporter = mount(type, value)) {
      return exporter.collect().stream()
          .filter(family -> family.getMetadata().getName().equals("shop_value"))
          .map(GaugeSnapshot.class::cast)
          .findFirst()
          .orElseThrow()
          .getDataPoints()
          .get(0)
          .getValue();
    }
  }

  private static <C> MountedExporter mount(Class<C> type, ToLongFunction<C> value) {
    return new Program(new Shop(new Collector<>(type, value)), Map.of(), new SystemTimer())
        .start(false)
        .assembly()
        .mounted();
  }

  /** As the processor would write it. */
  private record Collector<C>(Class<C> type, ToLongFunction<C> value)
      implements CollectorBinding<C> {
    private static final RowSchema VALUES =
        RowSchema.withLabels().gauge(ColumnType.LONG, "shop_value", "A value.").build();

    @Override
    public CollectorDescriptor descriptor() {
      return new CollectorDescriptor("values", "Values.", true);
    }

    @Override
    public List<RowSchema> schemas() {
      return List.of(VALUES);
    }

    @Override
    public void fetch(C collector, CollectRequest run, SheetBuilder sheet) {
      sheet.row(VALUES).value(0, value.applyAsLong(collector));
    }
  }

  private record Shop(CollectorBinding<?> collector) implements ExporterBinding {
    @Override
    public Class<?> type() {
      return RecordCollectorTest.class;
    }

    @Override
    public ExporterDescriptor descriptor() {
      return new ExporterDescriptor("shop", List.of("shop"), 9102, "A shop.");
    }

    @Override
    public List<CollectorBinding<?>> collectors() {
      return List.of(collector);
    }

    @Override
    public @Nullable Class<?> options() {
      return null;
    }

    @Override
    public List<Class<?>> guiceModules() {
      return List.of(Numbers.class);
    }
  }
}
