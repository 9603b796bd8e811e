package dev.exporterkit.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.testkit.ExporterExtension;
import dev.exporterkit.testkit.server.FakeHttpServer;
import dev.exporterkit.testkit.server.FakeServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("once")
class DeadTargetTest {
  @RegisterExtension
  static final FakeHttpServer shop = FakeServer.http().responds("/status", "visits=99\n");

  @RegisterExtension
  static final ExporterExtension exporter =
      ExporterExtension.of(ShopExporter.class)
          .flags(
              () ->
                  List.of(
                      "--shop.url=" + shop.url("/status"),
                      "--collector.disable-defaults",
                      "--collector.visits"));

  @Test
  void deadShopIsDown() {
    shop.refuses();
    assertThat(exporter.scrape()).isDown().hasNoFamily("shop_visits_total");
  }

  @Test
  void hangingShopIsDownAtTheDeadline() {
    shop.hangs();
    assertThat(exporter.scrape(Duration.ofSeconds(2))).isDown().hasCollectorFailed("visits");
  }

  @Test
  void shopThatRecoversIsUp() {
    shop.closes();
    assertThat(exporter.scrape()).isDown();
    shop.recovers();
    assertThat(exporter.scrape()).isUp().hasText("shop_visits_total 99");
  }
}
