package dev.exporterkit.testkit;

import dev.exporterkit.api.AllowedNetwork;
import dev.exporterkit.api.DynamicCollector;
import dev.exporterkit.api.Lifecycle;
import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.ProbeTrace;
import dev.exporterkit.api.Target;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.Drop;
import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.client.CurrentScrape;
import dev.exporterkit.formats.exposition.ExpositionFormat;
import dev.exporterkit.formats.exposition.ExpositionParser;
import dev.exporterkit.formats.exposition.MalformedExpositionException;
import dev.exporterkit.runtime.GeneratedCode;
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.flight.ManualClock;
import dev.exporterkit.runtime.flight.SystemTimer;
import dev.exporterkit.runtime.flight.Timer;
import dev.exporterkit.runtime.probe.MalformedTargetException;
import dev.exporterkit.runtime.probe.ParsedTarget;
import dev.exporterkit.runtime.scrape.BoundCollector;
import dev.exporterkit.runtime.scrape.BuildInfo;
import dev.exporterkit.runtime.scrape.CollectorResult;
import dev.exporterkit.runtime.scrape.CollectorSettings;
import dev.exporterkit.runtime.scrape.DroppedSamples;
import dev.exporterkit.runtime.scrape.DynamicCollectors;
import dev.exporterkit.runtime.scrape.ExpositionAssembler;
import dev.exporterkit.runtime.scrape.ScrapeMetrics;
import dev.exporterkit.runtime.scrape.Scraper;
import dev.exporterkit.runtime.web.body.ResponseBodies;
import dev.exporterkit.runtime.web.body.ResponseBody;
import dev.exporterkit.runtime.web.negotiation.ContentCoding;
import dev.exporterkit.runtime.web.negotiation.ContentType.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs one collector as an exporter runs it, without server and process: through its generated
 * code, on a thread of its own, with a deadline, a limit of series, its cache, and the checks that
 * drop what would make a response invalid.
 *
 * <pre>{@code
 * CollectorRun run = CollectorTester.of(new KeyspaceCollector(redis)).run();
 * assertThat(run).hasText("redis_db_keys{db=\"db0\"} 12").hasNoDrops();
 *
 * CollectorTester.of(new CertificateCollector(network, trace))
 *     .target("db1:443").parameter("hostname", "db.example").module(new TlsModule(true)).run();
 * }</pre>
 *
 * <p>Set the options before the first run. Each run is one scrape. Further runs see the cache of
 * the earlier ones, if the collector has one. Not thread-safe.
 *
 * @param <C> the collector
 */
public final class CollectorTester<C> {
  private static final ExporterDescriptor EXPORTER =
      new ExporterDescriptor("test", List.of("test"), 9100, "A test.");

  private final CollectorBinding<C> binding;
  private final C collector;
  private final Recorder recorder = new Recorder();
  private final Map<String, List<String>> parameters = new HashMap<>();
  private CurrentScrape current = new CurrentScrape();
  private Duration deadline = Duration.ofSeconds(10);
  private Timer timer = new SystemTimer();
  private OptionalLong maxSeries = OptionalLong.empty();
  private @Nullable String target;
  private @Nullable Object module;
  private AllowedNetwork network = AllowedNetwork.unrestricted();
  private ProbeTrace trace = (message, attributes) -> {};
  private @Nullable Scraper scraper;
  private boolean started;

  private CollectorTester(CollectorBinding<C> binding, C collector) {
    this.binding = binding;
    this.collector = collector;
  }

  /**
   * Tests a collector that a test has created, with the dependencies of its choice.
   *
   * @param collector an object of a class with {@code @Collector}, or a {@link DynamicCollector}
   * @throws IllegalArgumentException if there is no generated code for its class
   */
  public static <C> CollectorTester<C> of(C collector) {
    // The generated code of a class accepts its objects.
    @SuppressWarnings("unchecked")
    CollectorBinding<C> binding = (CollectorBinding<C>) binding(collector);
    return new CollectorTester<>(binding, collector);
  }

  private static CollectorBinding<?> binding(Object collector) {
    if (collector instanceof DynamicCollector dynamic) {
      DroppedSamples unused = new DroppedSamples(EXPORTER, List.of(), System::nanoTime);
      return DynamicCollectors.of(Set.of(dynamic), List.of())
          .bound(unused, new CurrentScrape())
          .get(0)
          .binding();
    }
    Class<?> type = collector.getClass();
    return GeneratedCode.of(type, "Binding", CollectorBinding.class)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no generated code for "
                        + type.getName()
                        + ". It must have @Collector, and exporter-annotations must be on the"
                        + " annotation processor path of the compiler that compiles it."));
  }

  /** Sets how long a scrape waits, which is 10 seconds by default. */
  public CollectorTester<C> deadline(Duration time) {
    deadline = time;
    return this;
  }

  /** Sets the clock of deadlines and of the cache, which is that of the JVM by default. */
  public CollectorTester<C> clock(ManualClock clock) {
    timer = clock;
    return this;
  }

  /** Sets the maximum number of series, as {@code --collector.NAME.max-series} does. */
  public CollectorTester<C> maxSeries(long series) {
    maxSeries = OptionalLong.of(series);
    return this;
  }

  /** Sets the target of the probe as a client writes it, such as {@code db1:3306} or a URL. */
  public CollectorTester<C> target(String text) {
    target = text;
    return this;
  }

  /** Adds a value of a further parameter of the probe, such as {@code hostname}. */
  public CollectorTester<C> parameter(String name, String value) {
    parameters.computeIfAbsent(name, added -> new ArrayList<>()).add(value);
    return this;
  }

  /** Sets the module that the probe selects from the configuration: an object of its record. */
  public CollectorTester<C> module(Object config) {
    module = config;
    return this;
  }

  /**
   * Sets the network of injected clients, which is unrestricted by default. A collector that
   * injects the network gets it through its constructor.
   */
  public CollectorTester<C> network(AllowedNetwork allowed) {
    network = allowed;
    return this;
  }

  /** Sets the trace of injected clients, which discards everything by default. */
  public CollectorTester<C> trace(ProbeTrace steps) {
    trace = steps;
    return this;
  }

  /**
   * Sets what clients of the collector ask for the current scrape, such as that of an injector
   * which has created them. Without it, they have ten seconds for each call.
   */
  public CollectorTester<C> current(CurrentScrape scrapes) {
    current = scrapes;
    return this;
  }

  /**
   * Runs the collector for one scrape or probe. The first run calls {@link Lifecycle#start} of a
   * collector that has a lifecycle.
   *
   * @throws dev.exporterkit.api.ConfigurationException if the start finds a problem
   * @throws AssertionError if its samples are not a valid exposition
   */
  public CollectorRun run() {
    start();
    recorder.reset();
    CollectorResult result = binding.descriptor().isProbe() ? probe() : scrape();
    if (binding.descriptor().caching().isEmpty()) {
      timer.close(); // otherwise a refresh may continue
    }
    return recorder.run(result, declared());
  }

  /** Ends the thread of a collector with a cache at once, instead of after a minute. */
  public void close() {
    if (scraper != null) {
      scraper.close();
      scraper = null;
    }
    timer.close();
  }

  private void start() {
    if (!started && collector instanceof Lifecycle lifecycle) {
      try {
        lifecycle.start();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException("the collector cannot start", e);
      }
    }
    started = true;
  }

  private CollectorResult scrape() {
    if (target != null || module != null || !parameters.isEmpty()) {
      throw new IllegalStateException(
          "the collector "
              + binding.descriptor().name()
              + " does not probe, so it has no target, parameters or module. A probe has a parameter"
              + " of type Target in its @Collect method.");
    }
    if (scraper == null) {
      scraper =
          new Scraper(
              List.of(bound()),
              new ScrapeMetrics(EXPORTER, new BuildInfo("1", "1", "17")),
              new ExpositionAssembler(new DroppedSamples(EXPORTER, List.of(), timer), List.of()),
              timer);
    }
    CollectorResult result =
        scraper.scrape(name -> true, Deadline.in(deadline, timer.getAsLong())).results().get(0);
    if (binding.descriptor().caching().isEmpty()) {
      scraper.close(); // its thread would wait for another scrape
      scraper = null;
    }
    return result;
  }

  private CollectorResult probe() {
    return new ProbeEngine(timer, network, trace)
        .run(bound(), parsedTarget(), module, Deadline.in(deadline, timer.getAsLong()));
  }

  private Target parsedTarget() {
    if (target == null) {
      throw new IllegalStateException(
          "the collector "
              + binding.descriptor().name()
              + " is a probe, which needs a target: CollectorTester.of(…).target(\"host:port\")");
    }
    try {
      return ParsedTarget.parse(target).target(parameters);
    } catch (MalformedTargetException e) {
      throw new IllegalArgumentException("the target " + target + ": " + e.getMessage(), e);
    }
  }

  private BoundCollector<C> bound() {
    CollectorSettings settings =
        CollectorSettings.of(binding.descriptor(), Optional.empty(), Optional.empty(), maxSeries);
    return new BoundCollector<>(
        recorder.of(binding), collector, settings, recorder::dropped, current);
  }

  private Optional<Set<String>> declared() {
    return binding.descriptor().isDynamic()
        ? Optional.empty()
        : Optional.of(
            binding.schemas().stream()
                .flatMap((RowSchema schema) -> schema.families().stream())
                .map(MetricFamily::name)
                .collect(Collectors.toSet()));
  }

  /** Records what happens in one run. Thread-safe. */
  private static final class Recorder {
    private final List<Drop> drops = new ArrayList<>();
    private @Nullable Throwable exception;

    synchronized void reset() {
      drops.clear();
      exception = null;
    }

    synchronized void dropped(Drop drop) {
      drops.add(drop);
    }

    private synchronized void failed(Throwable failure) {
      exception = failure;
    }

    <C> CollectorBinding<C> of(CollectorBinding<C> binding) {
      return new RecordedBinding<>(binding, this::failed);
    }

    synchronized CollectorRun run(CollectorResult result, Optional<Set<String>> declared) {
      Exposition exposition = Exposition.of(List.of(result.source()));
      List<Drop> all = new ArrayList<>(drops);
      exposition.drops().forEach(conflict -> all.add(conflict.drop()));
      byte[] text = encoded(exposition, Format.TEXT);
      return new CollectorRun(
          result.collector(),
          result.outcome(),
          exception,
          all,
          new CollectorRun.Exposed(
              new String(text, StandardCharsets.UTF_8),
              parsed(ExpositionFormat.TEXT, text),
              parsed(ExpositionFormat.OPEN_METRICS, encoded(exposition, Format.OPEN_METRICS)),
              declared));
    }

    private static byte[] encoded(Exposition exposition, Format format) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ResponseBody body =
          new ResponseBodies().encode(exposition, format, ContentCoding.IDENTITY)) {
        body.writeTo(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.toByteArray();
    }

    private static dev.exporterkit.formats.exposition.Exposition parsed(
        ExpositionFormat format, byte[] bytes) {
      try {
        return ExpositionParser.parse(format, bytes);
      } catch (MalformedExpositionException e) {
        throw new AssertionError("the exposition of the run is malformed: " + e.getMessage(), e);
      }
    }
  }
}
