package dev.exporterkit.samples.blackbox;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.exporterkit.api.AllowedNetwork;
import dev.exporterkit.api.ProbeTrace;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Target;
import dev.exporterkit.client.CurrentScrape;
import dev.exporterkit.client.ProbeScope;
import dev.exporterkit.http.OkHttpModule;
import dev.exporterkit.runtime.config.ConfigReader;
import dev.exporterkit.runtime.config.ConfigResult;
import dev.exporterkit.samples.blackbox.config.BlackboxConfig;
import dev.exporterkit.samples.blackbox.config.Module;
import dev.exporterkit.samples.blackbox.http.WarmClient;
import dev.exporterkit.testkit.FakeScrape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Probes as the runtime would run them, with modules as they stand in a file. */
final class Probing {
  private static final Duration TIME = Duration.ofSeconds(20);
  private static final Injector INJECTOR =
      Guice.createInjector(
          new OkHttpModule(),
          binder -> binder.bind(AllowedNetwork.class).toInstance(AllowedNetwork.unrestricted()));
  private static final CurrentScrape CURRENT = INJECTOR.getInstance(CurrentScrape.class);
  private static final WarmClient CLIENT = INJECTOR.getInstance(WarmClient.class);

  private final Path folder;
  private final List<String> log = new ArrayList<>();
  private Map<String, List<String>> query = Map.of();
  private int forbidden = -2;

  /** Prepares probes whose configuration lies in a folder. */
  Probing(Path folder) {
    this.folder = folder;
  }

  /** Makes the operator allow nobody to reach a port. */
  Probing forbid(int port) {
    forbidden = port;
    return this;
  }

  /** Adds a parameter to the client's query. */
  Probing with(String name, String value) {
    query = Map.of(name, List.of(value));
    return this;
  }

  /** Probes with so much YAML as a module. */
  ProbeSheet probe(String module, String target) throws IOException {
    AllowedNetwork network = new FakeNetwork(forbidden);
    ProbeTrace trace =
        (message, attributes) -> log.add(message + " " + Arrays.toString(attributes));
    ScrapeContext scrape = CURRENT.asProbe(new FakeScrape(TIME), new ProbeScope(network, trace));
    Module asked = module(module);
    ProbeCollector collector = new ProbeCollector(CLIENT, network, trace);
    return CURRENT.in(scrape, () -> collector.probe(target(target), asked, scrape));
  }

  /** Reads the forms of targets that the tests have. */
  private Target target(String text) {
    String port = text.substring(text.lastIndexOf(':') + 1);
    if (!port.matches("[0-9]+") || text.startsWith("::")) {
      return new Target(text, text, OptionalInt.empty(), query);
    }
    String host = text.substring(0, text.lastIndexOf(':'));
    return new Target(text, host, OptionalInt.of(Integer.parseInt(port)), query);
  }

  /** Returns the log of the probes until now. */
  String log() {
    return String.join("\n", log);
  }

  ConfigResult read(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("blackbox.yml"), yaml);
    return new ConfigReader(BlackboxConfig.class, Map.of("SECRET", "sesame"), true).file(file);
  }

  private Module module(String yaml) throws IOException {
    ConfigResult result = read("modules: {it: {" + yaml + "}}");
    if (result.config() instanceof BlackboxConfig config) {
      return config.modules().values().iterator().next();
    }
    throw new AssertionError(result.problems());
  }
}
