package dev.exporterkit.runtime.example;

import dev.exporterkit.api.ProbeTrace;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Target;
import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import dev.exporterkit.client.CurrentScrape;
import dev.exporterkit.client.ProbedScrape;
import dev.exporterkit.runtime.scrape.BoundCollector;
import dev.exporterkit.runtime.scrape.CollectorSettings;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A collector of probes that does what a test says, then has one sample, and counts its runs. */
public final class ScriptedProbe implements CollectorBinding<ScriptedProbe> {
  private static final RowSchema LENGTH =
      RowSchema.withLabels()
          .gauge(ColumnType.LONG, "test_target_length_chars", "Length of the target.")
          .build();

  private final CollectorDescriptor descriptor;
  private final Script script;
  private final AtomicInteger runs = new AtomicInteger();

  /** What happens before the sample. */
  public interface Script {
    /** Does it. */
    void run(Target target, ScrapeContext scrape) throws Exception;
  }

  public ScriptedProbe(Script script) {
    this(new CollectorDescriptor("line", "Does what a test says.", true).probe(), script);
  }

  public ScriptedProbe(CollectorDescriptor descriptor, Script script) {
    this.descriptor = descriptor;
    this.script = script;
  }

  /** Returns it with itself as the author's object. */
  public BoundCollector<ScriptedProbe> bound() {
    return new BoundCollector<>(
        this, this, CollectorSettings.of(descriptor), drop -> {}, new CurrentScrape());
  }

  /** Returns the trace of the probe that runs a script. */
  public static ProbeTrace trace(ScrapeContext scrape) {
    return ((ProbedScrape) scrape).probe().orElseThrow().trace();
  }

  public int runs() {
    return runs.get();
  }

  @Override
  public Class<ScriptedProbe> type() {
    return ScriptedProbe.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return descriptor;
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(LENGTH);
  }

  @Override
  public void fetch(ScriptedProbe collector, CollectRequest run, SheetBuilder sheet)
      throws Exception {
    runs.incrementAndGet();
    script.run(run.target(), run.scrape());
    sheet.row(LENGTH).value(0, (long) run.target().text().length());
  }
}
