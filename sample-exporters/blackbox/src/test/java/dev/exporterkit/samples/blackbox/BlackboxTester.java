package dev.exporterkit.samples.blackbox;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.exporterkit.api.AllowedNetwork;
import dev.exporterkit.client.CurrentScrape;
import dev.exporterkit.http.OkHttpModule;
import dev.exporterkit.samples.blackbox.config.BlackboxConfig;
import dev.exporterkit.samples.blackbox.http.WarmClient;
import dev.exporterkit.testkit.CollectorRun;
import dev.exporterkit.testkit.CollectorTester;
import dev.exporterkit.testkit.ConfigTester;
import dev.exporterkit.testkit.FakeNetwork;
import dev.exporterkit.testkit.RecordedTrace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Probes with a module of a configuration, and records the steps. */
final class BlackboxTester {
  private static final Injector CLIENTS =
      Guice.createInjector(
          new OkHttpModule(),
          binder -> binder.bind(AllowedNetwork.class).toInstance(AllowedNetwork.unrestricted()));

  private final ConfigTester<BlackboxConfig> configs;
  private final FakeNetwork network = new FakeNetwork();
  private final RecordedTrace trace = new RecordedTrace();
  private Optional<String> hostname = Optional.empty();

  /** Prepares probes whose configuration is in a folder. */
  BlackboxTester(Path folder) {
    configs = ConfigTester.of(BlackboxConfig.class, folder).variable("SECRET", "sesame");
  }

  /** Forbids a port, as an operator does. */
  BlackboxTester refusesPort(int port) {
    network.refusesPort(port);
    return this;
  }

  /** Sets the parameter {@code hostname} of the client. */
  BlackboxTester hostname(String name) {
    hostname = Optional.of(name);
    return this;
  }

  /**
   * Probes a target.
   *
   * @param module the content of a module in YAML's flow style, without braces
   */
  CollectorRun probe(String module, String target) {
    CollectorTester<ProbeCollector> tester =
        CollectorTester.of(
                new ProbeCollector(CLIENTS.getInstance(WarmClient.class), network, trace))
            .current(CLIENTS.getInstance(CurrentScrape.class))
            .network(network)
            .trace(trace)
            .deadline(Duration.ofSeconds(20))
            .module(configs.read("modules: {it: {" + module + "}}").modules().get("it"))
            .target(target);
    hostname.ifPresent(name -> tester.parameter("hostname", name));
    return tester.run();
  }

  /** Returns the steps of all probes, a line each. */
  String log() {
    return String.join("\n", trace.lines());
  }
}
