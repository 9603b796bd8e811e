package dev.exporterkit.runtime.scrape.dynamic;

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
import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.runtime.example.QueueExporter_Exporter;
import dev.exporterkit.runtime.exposition.Contributors;
import dev.exporterkit.runtime.scrape.ScrapeModule;
import dev.exporterkit.runtime.scrape.Scraper;
import dev.exporterkit.runtime.scrape.outcome.BuildInfo;
import dev.exporterkit.runtime.scrape.outcome.Outcome;
import dev.exporterkit.runtime.scrape.outcome.Scrape;
import dev.exporterkit.runtime.scrape.run.Deadline;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DynamicCollectorsTest {

  /** One query of a configuration. */
  private record Query(
      String name, Duration cacheTtl, Callable<@Nullable Collection<DynamicFamily>> rows)
      implements DynamicCollector {
    @Override
    public String description() {
      return "Asks for " + name + ".";
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
            new Query("good", Duration.ZERO, () -> List.of(family("shop_good"))),
            new Query("null", Duration.ZERO, () -> null),
            new Query(
                "bad",
                Duration.ZERO,
                () -> {
                  throw new java.io.IOException("refused");
                }));

    assertThat(outcomes(scrape))
        .containsExactly(
            entry("bad", Outcome.TARGET_UNAVAILABLE),
            entry("good", Outcome.ANSWERED),
            entry("null", Outcome.FAILED));
    assertThat(text(scrape)).contains("shop_good 7\n");
  }

  @Test
  void nullFamilyCostsItselfAlone() throws Exception {
    Scrape scrape =
        scrape(new Query("half", Duration.ZERO, () -> Arrays.asList(null, family("shop_half"))));

    assertThat(text(scrape)).contains("shop_half 7\n");
    assertThat(scrape.results().get(0).sheet().drops()).hasSize(1);
  }

  @Test
  void ttlMakesACache() throws Exception {
    Scrape scrape =
        scrape(new Query("slow", Duration.ofMinutes(1), () -> List.of(family("shop_slow"))));

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
  void badNamesAreToldAllAtOnce() {
    assertThatThrownBy(
            () ->
                scrape(
                    query("Orders"),
                    query("jobs"),
                    query("a.b"),
                    new Query("past", Duration.ofSeconds(-1), List::of),
                    careless()))
        .isInstanceOf(ProvisionException.class)
        .cause()
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "collector \"Orders\": the name of a collector is small letters and digits, in words"
                + " parted by - or _.")
        .satisfies(
            first ->
                assertThat(first.getSuppressed())
                    .extracting(Throwable::getMessage)
                    .containsExactly(
                        "collector \"jobs\": there is another collector of that name. Give each a"
                            + " name of its own.",
                        "collector \"a.b\": the name of a collector is small letters and digits,"
                            + " in words parted by - or _.",
                        "collector \"past\": the time for which its rows may be served again is"
                            + " PT-1S.",
                        "collector \"null\": the name of a collector is small letters and digits,"
                            + " in words parted by - or _.",
                        "collector \"null\": the time for which its rows may be served again is"
                            + " null."));
  }

  // Nothing holds an author's code to what it promises.
  @SuppressWarnings("NullAway")
  private static Query careless() {
    return new Query(null, null, List::of);
  }

  private static Query query(String name) {
    return new Query(name, Duration.ZERO, List::of);
  }

  private static DynamicFamily family(String name) {
    return DynamicFamily.untyped(name, "How many.").with(List.of(DynamicFamily.Row.of(7)));
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
            new ScrapeModule(new QueueExporter_Exporter(), Map.of()),
            new AbstractModule() {
              @Override
              protected void configure() {
                bind(BuildInfo.class).toInstance(new BuildInfo("1", "2", "3"));
                bind(Contributors.class).toInstance(new Contributors(List.of()));
                bind(new TypeLiteral<Set<DynamicCollector>>() {})
                    .toInstance(new LinkedHashSet<>(List.of(collectors)));
              }
            });
    return injector.getInstance(Scraper.class);
  }
}
