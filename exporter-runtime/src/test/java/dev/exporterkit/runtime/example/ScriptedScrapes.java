package dev.exporterkit.runtime.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.runtime.exposition.Written;
import dev.exporterkit.runtime.flight.Flight;
import dev.exporterkit.runtime.flight.SystemTimer;
import dev.exporterkit.runtime.flight.Timer;
import dev.exporterkit.runtime.scrape.BoundCollector;
import dev.exporterkit.runtime.scrape.BuildInfo;
import dev.exporterkit.runtime.scrape.DroppedSamples;
import dev.exporterkit.runtime.scrape.ExpositionAssembler;
import dev.exporterkit.runtime.scrape.Outcome;
import dev.exporterkit.runtime.scrape.Scrape;
import dev.exporterkit.runtime.scrape.ScrapeMetrics;
import dev.exporterkit.runtime.scrape.Scraper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Scrapes of scripted collectors, without a program around them. */
public final class ScriptedScrapes {
  private static final ExporterDescriptor EXPORTER =
      new ExporterDescriptor("test-me", List.of("test"), 9100, "Tests.");

  private ScriptedScrapes() {}

  /** Makes a scraper on the real clock. */
  public static Scraper scraper(ScriptedCollector... collectors) {
    return scraper(new SystemTimer(), collectors);
  }

  /** Makes a scraper on a clock of the test. */
  public static Scraper scraper(Timer timer, ScriptedCollector... collectors) {
    return scraper(
        timer,
        List.of(collectors),
        Arrays.stream(collectors).map(ScriptedCollector::bound).toArray(BoundCollector<?>[]::new));
  }

  /** Makes a scraper of collectors that the test has bound itself. */
  public static Scraper scraper(
      Timer timer, List<ScriptedCollector> collectors, BoundCollector<?>... bound) {
    return new Scraper(
        List.of(bound),
        new ScrapeMetrics(EXPORTER, new BuildInfo("1.2", "abc", "17")),
        assembler(collectors.toArray(ScriptedCollector[]::new)),
        timer);
  }

  /** Makes what assembles responses. */
  public static ExpositionAssembler assembler(ScriptedCollector... collectors) {
    List<String> names = Arrays.stream(collectors).map(each -> each.descriptor().name()).toList();
    return new ExpositionAssembler(
        new DroppedSamples(EXPORTER, names, System::nanoTime), List.of());
  }

  /** Returns how each collector fared. */
  public static Map<String, Outcome> outcomes(Scrape scrape) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    scrape.results().forEach(result -> outcomes.put(result.collector(), result.outcome()));
    return outcomes;
  }

  /** Returns what a scrape tells, as Prometheus text. */
  public static String text(Scrape scrape) {
    return Written.text(scrape.exposition());
  }

  /** Waits until a condition holds, far longer than a busy machine needs. */
  public static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() - end).as("the condition does not hold in time").isNegative();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  /** Waits until so many threads of a name wait for a flight. */
  public static void awaitCallers(String name, int count) {
    await(
        () ->
            Thread.getAllStackTraces().entrySet().stream()
                    .filter(each -> each.getKey().getName().equals(name))
                    .filter(each -> isWaiting(each.getValue()))
                    .count()
                == count);
  }

  private static boolean isWaiting(StackTraceElement[] stack) {
    return Arrays.stream(stack).anyMatch(frame -> frame.getMethodName().equals("wait"))
        && Arrays.stream(stack)
            .anyMatch(frame -> frame.getClassName().equals(Flight.class.getName()));
  }

  /** Waits as a plain read of a socket does. */
  public static void awaitDeaf(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        Thread.yield();
      }
    }
  }
}
