package dev.exporterkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.DynamicCollector;
import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.api.NoDataException;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.spi.Drop.Reason;
import dev.exporterkit.client.CurrentScrape;
import dev.exporterkit.runtime.flight.ManualClock;
import dev.exporterkit.testkit.example.DoorCollector;
import dev.exporterkit.testkit.example.QueueCollector;
import dev.exporterkit.testkit.example.QueueCollector.Queue;
import dev.exporterkit.testkit.example.StockCollector;
import dev.exporterkit.testkit.leak.FailOnLeaks;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

@FailOnLeaks
class CollectorTesterTest {
  private final FakeNetwork network = new FakeNetwork().host("front", "127.0.0.81");
  private final RecordedTrace trace = new RecordedTrace();

  @Test
  void rowsBecomeSamples() {
    CollectorRun run =
        CollectorTester.of(
                new QueueCollector(
                    () -> List.of(new Queue("paid", 12, 3), new Queue("open", 0.5, 0))))
            .run();
    assertThat(run)
        .hasText(
            """
            # HELP shop_queue_jobs Jobs waiting.
            # TYPE shop_queue_jobs gauge
            shop_queue_jobs{queue="paid"} 12
            shop_queue_jobs{queue="open"} 0.5
            # TYPE shop_queue_added_total counter
            """)
        .hasNoDrops()
        .isUp();
    assertThat(run.openMetrics().family("shop_queue_added")).isPresent();
  }

  @Test
  void exceptionIsThatOfTheCollector() {
    IOException gone = new IOException("gone");
    CollectorRun run =
        CollectorTester.of(
                new QueueCollector(
                    () -> {
                      throw gone;
                    }))
            .run();
    assertThat(run).isDown().failedWith(IOException.class, "gone");
    assertThat(run.exception()).containsSame(gone);
  }

  @Test
  void absenceOfDataIsNoFailure() {
    CollectorRun run =
        CollectorTester.of(
                new QueueCollector(
                    () -> {
                      throw new NoDataException("closed");
                    }))
            .run();
    assertThat(run).hasNoData().isUp().hasNoFamily("shop_queue_jobs");
  }

  @Test
  void doubledRowIsDropped() {
    Queue paid = new Queue("paid", 1, 1);
    assertThat(CollectorTester.of(new QueueCollector(() -> List.of(paid, paid))).run())
        .hasDrop(Reason.DUPLICATE_ROW, "paid")
        .hasText("shop_queue_jobs{queue=\"paid\"} 1");
  }

  @Test
  void seriesBeyondTheLimitAreDropped() {
    List<Queue> queues = List.of(new Queue("paid", 1, 1), new Queue("open", 1, 1));
    assertThat(CollectorTester.of(new QueueCollector(() -> queues)).maxSeries(2).run())
        .hasDrop(Reason.SERIES_LIMIT)
        .sample("shop_queue_jobs", "queue", "open")
        .isAbsent();
  }

  @Test
  void clockPassesTheDeadline() {
    ManualClock clock = new ManualClock();
    QueueCollector slow =
        new QueueCollector(
            () -> {
              clock.advance(Duration.ofSeconds(11));
              return List.of();
            });
    assertThat(CollectorTester.of(slow).clock(clock).run()).isLate().isDown();
    assertThat(CollectorTester.of(slow).clock(clock).deadline(Duration.ofSeconds(12)).run()).isUp();
  }

  @Test
  void clientsHaveTheTimeOfTheScrape() {
    CurrentScrape current = new CurrentScrape();
    QueueCollector queue =
        new QueueCollector(
            () -> List.of(new Queue("paid", current.get().remaining().toSeconds(), 0)));
    CollectorTester<QueueCollector> tester =
        CollectorTester.of(queue).clock(new ManualClock()).deadline(Duration.ofSeconds(99));
    assertThat(tester.current(current).run()) // by default, the time would be ten seconds
        .sample("shop_queue_jobs", "queue", "paid")
        .isBetween(11, 99);
  }

  @Test
  void clockAgesTheCache() {
    ManualClock clock = new ManualClock();
    CollectorTester<StockCollector> tester = CollectorTester.of(new StockCollector()).clock(clock);
    assertThat(tester.run()).hasText("shop_stock_counts 1");
    clock.advance(Duration.ofMinutes(4));
    assertThat(tester.run()).hasText("shop_stock_counts 1");
    clock.advance(Duration.ofMinutes(1));
    assertThat(tester.run()).hasText("shop_stock_counts 2");
    tester.close();
  }

  @Test
  void probeHasTargetAndParameters() {
    DoorCollector door = new DoorCollector(network, trace);
    assertThat(
            CollectorTester.of(door)
                .target("front:81")
                .parameter("knock", "loud")
                .parameter("knock", "twice")
                .run())
        .hasText("shop_door_info{address=\"127.0.0.81\",knock=\"loud+twice\"} 1");
    assertThat(trace.lines()).containsExactly("msg=Knocking address=127.0.0.81");
  }

  @Test
  void dynamicCollectorIsRun() {
    assertThat(CollectorTester.of(new Orders()).run())
        .hasText("shop_orders{state=\"paid\"} 12")
        .hasDrop(Reason.BAD_FAMILY, "Shop");
  }

  @Test
  void probeNeedsATarget() {
    DoorCollector door = new DoorCollector(network, trace);
    assertThatThrownBy(() -> CollectorTester.of(door).run())
        .hasMessage(
            "the collector door is a probe, which needs a target:"
                + " CollectorTester.of(…).target(\"host:port\")");
    assertThatThrownBy(() -> CollectorTester.of(door).target("a b").run())
        .hasMessage("the target a b: it contains a space or a character that cannot be printed");
    assertThatThrownBy(
            () -> CollectorTester.of(new QueueCollector(List::of)).target("front:80").run())
        .hasMessage(
            "the collector queue does not probe, so it has no target, parameters or module. A probe"
                + " has a parameter of type Target in its @Collect method.");
  }

  @Test
  void collectorWithoutGeneratedCodeIsRefused() {
    assertThatThrownBy(() -> CollectorTester.of("redis"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no generated code for java.lang.String. It must have @Collector, and"
                + " exporter-annotations must be on the annotation processor path of the compiler"
                + " that compiles it.");
  }

  private static final class Orders implements DynamicCollector {
    @Override
    public Spec spec() {
      return Spec.of("orders", "Orders.");
    }

    @Override
    public Collection<DynamicFamily> collect(ScrapeContext scrape) {
      return List.of(
          DynamicFamily.gauge("shop_orders", "Orders.", "state").row(12, "paid"),
          DynamicFamily.gauge("Shop orders", "Orders.").row(1));
    }
  }
}
