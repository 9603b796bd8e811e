package dev.exporterkit.runtime.scrape;

import static dev.exporterkit.runtime.example.ScriptedScrapes.scraper;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.Key;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.client.CurrentScrape;
import dev.exporterkit.runtime.example.ScriptedCollector;
import dev.exporterkit.runtime.flight.Cancellation;
import dev.exporterkit.runtime.flight.Deadline;
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
    SharedFetches shared =
        new SharedFetches(
            task -> new Thread(task).start(), new StuckFetches(), "test", System::nanoTime);
    RunContext patient = context(LONG, shared);
    CompletableFuture<Page> second = new CompletableFuture<>();
    Page first =
        shared.get(
            PAGE,
            () -> {
              new Thread(() -> second.complete(patient.once(PAGE, () -> new Page(2)))).start();
              while (patient.remaining().compareTo(Duration.ofSeconds(40)) < 0) {
                Thread.onSpinWait();
              }
              return new Page(1);
            },
            () -> Duration.ofSeconds(20));
    assertThat(second.get()).isEqualTo(first);
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
                    collector, collector, CollectorSettings.DEFAULT, drop -> {}, current)),
            new AboutScrape(
                new ExporterDescriptor("test", List.of("test"), 9100, "Tests."),
                new BuildInfo("1.2", "abc", "17")),
            System::nanoTime);
    scraper.scrape(name -> true, Deadline.in(LONG, System.nanoTime()));
  }

  private static RunContext context(Duration time, SharedFetches shared) {
    return new RunContext(
        new RunContext.TimeLeft() {
          @Override
          public long budget() {
            return time.toNanos();
          }

          @Override
          public long remaining() {
            return time.toNanos();
          }
        },
        shared,
        new Cancellation());
  }
}
