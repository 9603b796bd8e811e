package dev.exporterkit.runtime.example;

import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import dev.exporterkit.client.CurrentScrape;
import dev.exporterkit.runtime.scrape.BoundCollector;
import dev.exporterkit.runtime.scrape.CollectorSettings;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A collector that does what a test says, then has one sample, the number of its runs. */
public final class ScriptedCollector implements CollectorBinding<ScriptedCollector> {
  private final Script script;
  private final RowSchema schema;
  private final CollectorDescriptor descriptor;
  private final AtomicInteger runs = new AtomicInteger();

  /** What happens before the sample. */
  public interface Script {
    /** Does it. */
    void run(ScrapeContext scrape) throws Exception;
  }

  public ScriptedCollector(String name, Script script) {
    this(new CollectorDescriptor(name, "Does what a test says.", true), script);
  }

  public ScriptedCollector(CollectorDescriptor descriptor, Script script) {
    this.descriptor = descriptor;
    this.script = script;
    this.schema =
        RowSchema.withLabels()
            .gauge(ColumnType.LONG, "test_" + descriptor.name(), "What it is about.")
            .build();
  }

  /** Returns it with itself as the author's object. */
  public BoundCollector<ScriptedCollector> bound() {
    return new BoundCollector<>(
        this, this, CollectorSettings.of(descriptor), drop -> {}, new CurrentScrape());
  }

  public int runs() {
    return runs.get();
  }

  @Override
  public Class<ScriptedCollector> type() {
    return ScriptedCollector.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return descriptor;
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(schema);
  }

  @Override
  public void fetch(ScriptedCollector collector, CollectRequest run, SheetBuilder sheet)
      throws Exception {
    long number = runs.incrementAndGet();
    script.run(run.scrape());
    sheet.row(schema).value(0, number);
  }
}
