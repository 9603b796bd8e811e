package dev.exporterkit.runtime.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.NoDataException;
import dev.exporterkit.api.TargetUnavailableException;
import dev.exporterkit.api.spi.Caching;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.runtime.config.Modules;
import dev.exporterkit.runtime.example.ScriptedCollector;
import dev.exporterkit.runtime.example.ScriptedProbe;
import dev.exporterkit.runtime.web.ScriptedExporter;
import dev.exporterkit.runtime.web.ServedExporter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LandingPageTest {
  private final CountDownLatch release = new CountDownLatch(1);
  private final ScriptedCollector good = new ScriptedCollector("good", scrape -> {});
  private final ScriptedCollector idle =
      new ScriptedCollector(
          "idle",
          scrape -> {
            throw new NoDataException("hunter2");
          });
  private final ScriptedCollector down =
      new ScriptedCollector(
          "down",
          scrape -> {
            throw new TargetUnavailableException("hunter2");
          });
  private final ScriptedCollector broken =
      new ScriptedCollector(
          "broken",
          scrape -> {
            throw new IllegalStateException("hunter2");
          });
  private final ScriptedCollector slow =
      new ScriptedCollector(
          new CollectorDescriptor("slow", "Is late.", true).timeout(Duration.ofMillis(100)),
          scrape -> release.await());

  @Test
  void pageTellsHowCollectorsFared() throws Exception {
    try (ServedExporter exporter =
        new ServedExporter(new ScriptedExporter(good, idle, down, broken, slow))) {
      assertThat(states(exporter)).isEqualTo("not run yet\n".repeat(5));
      exporter.get("/metrics");

      assertThat(states(exporter))
          .isEqualTo(
              """
              <span class="succeeded">succeeded</span>, T ago, took T
              <span class="no-data">has no data</span>, T ago, took T
              <span class="target-unavailable">target unavailable</span>, T ago, took T
              <span class="failed">failed because of a bug in the collector</span>, T ago, took T
              <span class="late">late, did not finish in time</span>, T ago, took T
              """);
      assertThat(exporter.get("/").body()).doesNotContain("hunter2");
    } finally {
      release.countDown();
    }
  }

  @Test
  void pageTellsOfTheCache() throws Exception {
    CollectorDescriptor cached =
        new CollectorDescriptor("kept", "Keeps <it>.", true)
            .cached(Caching.of(Duration.ofHours(1)));
    try (ServedExporter exporter =
        new ServedExporter(
            new ScriptedExporter(good, new ScriptedCollector(cached, scrape -> {})))) {
      exporter.get("/metrics");
      exporter.get("/metrics");

      assertThat(states(exporter))
          .isEqualTo(
              """
              <span class="succeeded">succeeded</span>, T ago, took T
              <span class="succeeded">succeeded</span>, T ago, took T; its earlier samples are served from the cache
              """);
      assertThat(exporter.get("/").body()).contains("<td>Keeps &lt;it&gt;.</td>");
    }
  }

  @Test
  void pageShowsWhyRowsAreLeftOut() throws Exception {
    ScriptedCollector twin = new ScriptedCollector("good", scrape -> {});
    try (ServedExporter exporter = new ServedExporter(new ScriptedExporter(good, twin))) {
      exporter.get("/metrics");

      assertThat(states(exporter)).endsWith("<br>Dropped since the start: 1 duplicate_row\n");
    }
  }

  @Test
  void pageWithoutCollectorsSaysSo() throws Exception {
    try (ServedExporter exporter = new ServedExporter(new ScriptedExporter())) {
      assertThat(exporter.get("/").body()).contains("None is enabled.").doesNotContain("<table");
    }
  }

  @Test
  void pageOfProberHasForm() throws Exception {
    ScriptedProbe line = new ScriptedProbe((target, scrape) -> {});
    Modules modules = new Modules(Map.of("<dns>", "secret", "http", "secret"), "http");
    try (ServedExporter exporter =
        new ServedExporter(new ScriptedExporter().with(line.bound()).modules(modules))) {
      assertThat(exporter.get("/").body())
          .contains("<form method=\"get\" action=\"/probe\">")
          .contains("<label for=\"target\">Target</label> <input id=\"target\" name=\"target\"")
          .contains("<option>&lt;dns&gt;</option><option selected>http</option>")
          .contains("<code>line</code>", "runs for probes")
          .doesNotContain("secret", "<script");
    }
    assertThat(line.runs()).isZero();
  }

  @Test
  void pageWithoutProbesHasNoForm() throws Exception {
    try (ServedExporter exporter = new ServedExporter(new ScriptedExporter(good))) {
      assertThat(exporter.get("/").body()).doesNotContain("<form").contains("<code>good</code>");
    }
  }

  private static String states(ServedExporter exporter) throws Exception {
    StringBuilder states = new StringBuilder();
    for (String line : exporter.get("/").body().split("\n")) {
      if (line.startsWith("<tr><th scope=\"row\">")) {
        states.append(line.replaceAll(".*<td>(.*)</td></tr>", "$1")).append('\n');
      }
    }
    return states.toString().replaceAll("[0-9.]+m?s", "T");
  }
}
