package dev.exporterkit.runtime.scrape;

import static dev.exporterkit.runtime.example.ScriptedScrapes.outcomes;
import static dev.exporterkit.runtime.example.ScriptedScrapes.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.ProvisionException;
import com.google.inject.TypeLiteral;
import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.api.DynamicCollector;
import dev.exporterkit.api.DynamicCollector.Spec;
import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.runtime.example.QueueExporter_Exporter;
import dev.exporterkit.runtime.exposition.Contributor;
import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.flight.SystemTimer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DynamicCollectorsTest {

  /** One query of a configuration. */
  private record Query(Spec spec, Callable<@Nullable Collection<DynamicFamily>> rows)
      implements DynamicCollector {
    Query(String name, Callable<@Nullable Collection<DynamicFamily>> rows) {
      this(Spec.of(name, "Asks for " + name + "."), rows);
    }

    // The type promises what an author's code may break.
    @SuppressWarnings("NullAway")
    @Override
    public Collection<DynamicFamily> collect(ScrapeContext scrape) throws Exception {
      return rows.call();
    }
  }

  @Test
  void eachHasAFateOfItsOwn() throws Exception {
    Scrape scrape =
        scrape(
            new Query("good", () -> List.of(family("shop_good"))),
            new Query("null", () -> null),
            new Query(
                "bad",
                () -> {
                  throw new java.io.IOException("refused");
                }));

    assertThat(outcomes(scrape))
        .containsExactly(
            entry("bad", Outcome.TARGET_UNAVAILABLE),
            entry("good", Outcome.SUCCEEDED),
            entry("null", Outcome.FAILED));
    assertThat(text(scrape)).contains("shop_good 7\n");
  }

  @Test
  void nullFamilyCostsItselfAlone() throws Exception {
    Scrape scrape = scrape(new Query("half", () -> Arrays.asList(null, family("shop_half"))));

    assertThat(text(scrape)).contains("shop_half 7\n");
    assertThat(scrape.results().get(0).sheet().drops()).hasSize(1);
  }

  @Test
  void ttlMakesACache() throws Exception {
    Scrape scrape =
        scrape(
            new Query(
                spec("slow").cached(Duration.ofMinutes(1)), () -> List.of(family("shop_slow"))));

    assertThat(text(scrape))
        .contains("# HELP shop_slow How many. (cached for up to 1m, 2m if refreshing fails)\n")
        .contains("_cache_age_seconds{collector=\"slow\"}");
  }

  @Test
  void anyFamilyMayBeTheirs() {
    try (Scraper scraper = scraper(query("orders"))) {
      assertThat(scraper.collectorsOf(family -> family.name().equals("shop_any")))
          .containsExactly("orders");
    }
  }

  @Test
  void runEndsWithItsTimeout() {
    Query patient =
        new Query(
            spec("patient").timeout(Duration.ofMillis(20)),
            () -> {
              new CountDownLatch(1).await();
              return List.of();
            });

    assertThat(outcomes(scrape(patient))).containsExactly(entry("patient", Outcome.LATE));
  }

  @Test
  void problemsAreReportedAllAtOnce() {
    assertThatThrownBy(
            () ->
                scrape(
                    query("Orders"),
                    query("jobs"),
                    query("a.b"),
                    new Query(spec("past").cached(Duration.ofSeconds(-1)), List::of),
                    new Query(spec("hasty").timeout(Duration.ZERO), List::of)))
        .isInstanceOf(ProvisionException.class)
        .cause()
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "collector \"Orders\": the name must consist of lower-case letters and digits, in words"
                + " separated by - or _.")
        .satisfies(
            first ->
                assertThat(first.getSuppressed())
                    .extracting(Throwable::getMessage)
                    .containsExactly(
                        "collector \"jobs\": another collector has this name. Choose a unique one.",
                        "collector \"a.b\": the name must consist of lower-case letters and digits,"
                            + " in words separated by - or _.",
                        "collector \"past\": the cache TTL must not be negative, but is -1s.",
                        "collector \"hasty\": the timeout must be more than 0, but is 0s."));
  }

  // Nothing holds an author's code to what it promises.
  @SuppressWarnings("NullAway")
  @Test
  void specNeedsNameAndDescription() {
    assertThatThrownBy(() -> Spec.of(null, "Asks.")).hasMessage("name");
    assertThatThrownBy(() -> Spec.of("orders", null)).hasMessage("description");
    assertThatThrownBy(() -> spec("orders").cached(null)).hasMessage("cacheTtl");
  }

  private static Spec spec(String name) {
    return Spec.of(name, "Asks for " + name + ".");
  }

  private static Query query(String name) {
    return new Query(name, List::of);
  }

  private static DynamicFamily family(String name) {
    return DynamicFamily.untyped(name, "How many.").row(7);
  }

  private static Scrape scrape(DynamicCollector... collectors) {
    try (Scraper scraper = scraper(collectors)) {
      return scraper.scrape(name -> true, Deadline.in(Duration.ofSeconds(30), System.nanoTime()));
    }
  }

  /** The declared collectors are off, but their names are taken. */
  private static Scraper scraper(DynamicCollector... collectors) {
    Injector injector =
        Guice.createInjector(
            new ScrapeModule(new QueueExporter_Exporter(), Map.of(), new SystemTimer()),
            new AbstractModule() {
              @Override
              protected void configure() {
                bind(BuildInfo.class).toInstance(new BuildInfo("1", "2", "3"));
                bind(new TypeLiteral<Set<Contributor>>() {}).toInstance(Set.of());
                bind(new TypeLiteral<Set<DynamicCollector>>() {})
                    .toInstance(new LinkedHashSet<>(List.of(collectors)));
              }
            });
    return injector.getInstance(Scraper.class);
  }
}
