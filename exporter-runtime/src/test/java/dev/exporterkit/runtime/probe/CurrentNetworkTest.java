package dev.exporterkit.runtime.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.exporterkit.api.AllowedNetwork;
import dev.exporterkit.api.ProbeTrace;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.client.CurrentScrape;
import dev.exporterkit.client.ProbeScope;
import dev.exporterkit.runtime.flight.SystemTimer;
import dev.exporterkit.runtime.flight.Timer;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What collectors inject finds the probe of its thread. */
class CurrentNetworkTest {
  private final Injector injector =
      Guice.createInjector(
          new TargetsModule(List.of(TargetRule.parse("10.0.0.0/8"))),
          binder -> binder.bind(Timer.class).to(SystemTimer.class));
  private final CurrentScrape current = injector.getInstance(CurrentScrape.class);
  private final AllowedNetwork network = injector.getInstance(AllowedNetwork.class);
  private final ProbeTrace trace = injector.getInstance(ProbeTrace.class);
  private final List<String> steps = new ArrayList<>();

  @Test
  void rulesHoldOutsideOfProbes() throws Exception {
    InetAddress allowed = network.resolve("10.1.2.3", 80).get(0);
    InetAddress other = network.resolveConfigured("127.0.0.1").get(0);

    assertThat(network.allows(allowed, 80)).isTrue();
    assertThat(network.allows(other, 80)).isFalse();
    assertThatIOException()
        .isThrownBy(() -> network.resolve("127.0.0.1", 80))
        .withMessage("--probe.allow-target does not allow 127.0.0.1");
    assertThatIOException().isThrownBy(() -> network.require("localhost", 80));
  }

  @Test
  void probeHasItsOwnNetworkAndTrace() throws Exception {
    ProbeScope probe =
        new ProbeScope(AllowedNetwork.unrestricted(), (message, attributes) -> steps.add(message));
    ScrapeContext scrape = current.asProbe(current.get(), probe);

    trace.add("Before");
    List<InetAddress> found =
        current.in(
            scrape,
            () -> {
              trace.add("Resolving");
              return network.resolve("127.0.0.1", 80);
            });
    trace.add("After");

    assertThat(found).hasSize(1);
    assertThat(steps).containsExactly("Resolving");
  }

  @Test
  void addressesOfAllowedNamesAreAllowed() throws Exception {
    AddressLookup lookup =
        new AddressLookup(
            host -> new InetAddress[] {InetAddress.getLoopbackAddress()}, new SystemTimer());
    TargetResolver resolver =
        new TargetResolver(List.of(TargetRule.parse("db.example.org:443")), lookup);
    AllowedNetwork probe = resolver.network(current.get(), (message, attributes) -> {});

    InetAddress address = probe.resolve("db.example.org", 443).get(0);

    assertThat(probe.allows(address, 443)).isTrue();
    assertThat(probe.allows(address, 80)).isFalse();
    AllowedNetwork other = resolver.network(current.get(), (message, attributes) -> {});
    assertThat(other.allows(address, 443)).isFalse();
  }
}
