package dev.exporterkit.runtime.scrape;

import static dev.exporterkit.runtime.example.ScriptedScrapes.scraper;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.Key;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.client.CurrentScrape;
import dev.exporterkit.runtime.example.ScriptedCollector;
import dev.exporterkit.runtime.example.ScriptedScrapes;
import dev.exporterkit.runtime.flight.Bulkhead;
import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.flight.Flight;
import dev.exporterkit.runtime.flight.ManualClock;
import dev.exporterkit.runtime.flight.SystemTimer;
import dev.exporterkit.runtime.flight.Threads;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CurrentScrapeTest {
  private static final Duration LONG = Duration.ofSeconds(50);
  private static final Duration OUTSIDE = Duration.ofSeconds(10);

  private final CurrentScrape current = new CurrentScrape();
  private final List<Duration> seen = new CopyOnWriteArrayList<>();
  private Scraper scraper = scraper();

  private static final Key<Page> PAGE = Key.of("Page");

  private record Page(int number) {}

  @AfterEach
  void close() {
    scraper.close();
  }

  @Test
  void collectorsThreadKnowsItsScrape() {
    scrape(scrape -> see());
    assertThat(seen).singleElement().satisfies(CurrentScrapeTest::isOfTheScrape);
  }

  @Test
  void sharedFetchKnowsItsScrape() {
    scrape(scrape -> scrape.once(PAGE, this::page));
    assertThat(seen).singleElement().satisfies(CurrentScrapeTest::isOfTheScrape);
  }

  @Test
  void sharedFetchHasTheMostPatientTime() throws Exception {
    ManualClock clock = new ManualClock();
    SharedFetches shared = new SharedFetches(new LateFetches(clock, Threads.each("fetch")), "test");
    CollectorInput hasty = input(Duration.ofSeconds(20), clock, shared);
    CollectorInput patient = input(LONG, clock, shared);
    CompletableFuture<Page> second = new CompletableFuture<>();
    Page first =
        hasty.once(
            PAGE,
            () -> {
              Threads.start(
                  "patient", () -> second.complete(patient.once(PAGE, () -> new Page(2))));
              while (hasty.remaining().compareTo(Duration.ofSeconds(40)) < 0) {
                Thread.onSpinWait();
              }
              return new Page(1);
            });
    assertThat(second.get()).isEqualTo(first);
  }

  private CollectorInput input(Duration time, ManualClock clock, SharedFetches shared) {
    Flight<String> flight = new Flight<>(clock, new Bulkhead(1), self -> "");
    flight.join(Deadline.in(time, clock.getAsLong()));
    return new CollectorInput(flight, shared, current, null);
  }

  @Test
  void scrapeIsPassedOnToThreads() {
    scrape(
        scrape ->
            CompletableFuture.runAsync(
                    () -> {
                      see();
                      current.in(scrape, this::page);
                      see();
                    })
                .join());
    assertThat(seen).hasSize(3);
    assertThat(seen.get(0)).isLessThanOrEqualTo(OUTSIDE);
    isOfTheScrape(seen.get(1));
    assertThat(seen.get(2)).isLessThanOrEqualTo(OUTSIDE);
  }

  @Test
  void noScrapeLeavesTenSeconds() {
    assertThat(current.get().remaining()).isBetween(Duration.ofSeconds(5), OUTSIDE);
  }

  @Test
  void innerScrapeGivesWayToOuter() {
    ScrapeContext none = current.get();
    current.in(none, () -> current.in(current.get(), this::page));
    current.in(none, () -> current.in(none, this::page));
    assertThat(current.get()).hasSameClassAs(none);
  }

  private Page page() {
    see();
    return new Page(1);
  }

  private void see() {
    seen.add(current.get().remaining());
  }

  private static void isOfTheScrape(Duration remaining) {
    assertThat(remaining).isBetween(Duration.ofSeconds(20), LONG);
  }

  private void scrape(ScriptedCollector.Script script) {
    ScriptedCollector collector = new ScriptedCollector("a", script);
    scraper =
        new Scraper(
            List.of(
                new BoundCollector<>(
                    collector,
                    collector,
                    CollectorSettings.of(collector.descriptor()),
                    drop -> {},
                    current)),
            new ScrapeMetrics(
                new ExporterDescriptor("test", List.of("test"), 9100, "Tests."),
                new BuildInfo("1.2", "abc", "17")),
            ScriptedScrapes.assembler(collector),
            new SystemTimer());
    scraper.scrape(name -> true, Deadline.in(LONG, System.nanoTime()));
  }
}
