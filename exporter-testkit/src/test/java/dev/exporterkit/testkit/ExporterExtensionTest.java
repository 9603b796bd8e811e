package dev.exporterkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.runtime.flight.ManualClock;
import dev.exporterkit.testkit.example.ShopExporter;
import dev.exporterkit.testkit.leak.FailOnLeaks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@FailOnLeaks
class ExporterExtensionTest {
  private static String jobs = "7";
  private static final ManualClock clock = new ManualClock();

  @RegisterExtension
  static final ExporterExtension shop =
      ExporterExtension.of(ShopExporter.class)
          .flags(() -> List.of("--shop.jobs=" + jobs))
          .clock(clock);

  @RegisterExtension
  final ExporterExtension other =
      ExporterExtension.of(ShopExporter.class)
          .environment(Map.of("SHOP_EXPORTER_SHOP_JOBS", "12"))
          .flags("--log.level=debug", "--web.telemetry-path=/m");

  @Test
  void looksAsReviewed() {
    assertThat(shop.scrape()).matchesGolden();
  }

  @Test
  void exportersRunSideBySide() {
    assertThat(shop.scrape()).isUp().hasNoDrops().hasText("shop_queue_jobs{queue=\"paid\"} 7");
    assertThat(other.scrape("queue"))
        .hasText("shop_queue_jobs{queue=\"paid\"} 12")
        .hasCollectorSucceeded("queue")
        .hasNoFamily("shop_stock_counts")
        .tookLessThan(Duration.ofMinutes(1));
    assertThat(other.url()).isNotEqualTo(shop.url());
  }

  @Test
  void clockAgesTheCache() {
    assertThat(shop.scrape()).sample("shop_stock_counts").isPresent();
    double before = assertThat(shop.scrape()).sample("shop_stock_counts").value();
    clock.advance(Duration.ofMinutes(6));
    assertThat(shop.scrape()).sample("shop_stock_counts").isEqualTo(before + 1);
  }

  @Test
  void probeShowsItsTarget() {
    assertThat(other.probe("127.0.0.1:80", Map.of("knock", "twice & loud")))
        .isUp()
        .hasText("shop_door_info{address=\"127.0.0.1\",knock=\"twice & loud\"} 1");
  }

  @Test
  void allStartProblemsAreReturned() {
    assertThat(shop.startProblems("--shop.jobs=many", "--web.response-timeout=soon")).hasSize(2);
    assertThat(shop.startProblems("--shop.jobs=many"))
        .singleElement()
        .asString()
        .contains("--shop.jobs=many");
    assertThat(shop.startProblems()).isEmpty();
  }

  @Test
  void logIsCaptured() {
    int handlers = Logger.getLogger("").getHandlers().length;
    assertThat(other.log()).anyMatch(line -> line.startsWith("INFO Starting shop-exporter: "));
    other.restart();
    assertThat(Logger.getLogger("").getHandlers()).hasSize(handlers);
  }

  @Test
  void restartReadsTheFlagsAgain() {
    jobs = "8";
    try {
      shop.restart();
      assertThat(shop.scrape()).hasText("shop_queue_jobs{queue=\"paid\"} 8");
    } finally {
      jobs = "7";
      shop.restart();
    }
  }

  @Test
  void anyPathCanBeRequested() {
    ExporterExtension.Response response = shop.get("/-/healthy");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("The exporter is healthy.\n");
    assertThat(shop.get("/none").status()).isEqualTo(404);
  }

  @Test
  void failuresShowTheScrape() {
    Scrape scrape = other.scrape("queue");
    String circumstances = "\n" + scrape;
    assertThat(circumstances)
        .matches("\nGET http://127.0.0.1:[0-9]+/m\\?\\S+: status 200, [0-9]+ samples");
    fails(() -> assertThat(scrape).isDown(), "shop_up is 1, expected 0" + circumstances);
    fails(
        () -> assertThat(scrape).hasCollectorFailed("queue"),
        "shop_scrape_collector_success{collector=\"queue\"} is 1, expected 0" + circumstances);
    fails(
        () -> assertThat(scrape).hasStatus(503), "the status is 200, expected 503" + circumstances);
    fails(
        () -> assertThat(scrape).hasNoFamily("shop_queue_job"),
        "the exporter declares no family shop_queue_job, so its absence proves nothing."
            + " Did you mean shop_queue_jobs?"
            + circumstances);
    Scrape refused = other.probe("");
    assertThat(refused.status()).isEqualTo(400);
    fails(
        () -> assertThat(refused).isUp(),
        "the status is 400, expected 200\n" + refused + "\n" + refused.text().strip());
  }

  @Test
  void testStartsAnExporterOfItsOwn() {
    try (ExporterExtension own =
        ExporterExtension.of(ShopExporter.class).flags("--shop.jobs=3").start()) {
      assertThat(own.scrape()).hasText("shop_queue_jobs{queue=\"paid\"} 3");
      assertThat(own.probe("127.0.0.1:80", Duration.ofSeconds(30))).isUp();
    }
  }

  @Test
  void logIsAwaitedAndForgotten() {
    assertThat(other.awaitLog("Listening on")).startsWith("INFO Listening on: address=127.0.0.1:");
    other.forgetLog();
    assertThat(other.log()).isEmpty();
    Thread later = new Thread(() -> Logger.getLogger("shop").info("closed"));
    later.start();
    assertThat(other.awaitLog("clo")).isEqualTo("INFO closed");
  }

  @Test
  void exporterThatDoesNotRunIsReported() {
    assertThatThrownBy(() -> ExporterExtension.of(ShopExporter.class).scrape())
        .hasMessage(
            "the exporter does not run. Start it, or put the extension in a field with"
                + " @RegisterExtension, and use it in a test or @BeforeEach; with a static field"
                + " also in @BeforeAll.");
  }

  private static void fails(ThrowingCallable assertion, String message) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message);
  }
}
