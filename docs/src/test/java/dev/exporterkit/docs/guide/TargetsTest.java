package dev.exporterkit.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.api.AllowedNetwork;
import dev.exporterkit.api.Deadline;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Target;
import dev.exporterkit.testkit.CollectorTester;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.FakeTcpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("once")
class TargetsTest {
  @RegisterExtension static final FakeTcpServer till = FakeServer.tcp();

  /** Whether a till can be reached. */
  @Collector(name = "till")
  record Tills(AllowedNetwork network) {
    @Collect
    Till probe(Target target, ScrapeContext scrape) throws IOException {
      int port = target.port().orElse(9001);
      InetAddress address = network.resolve(target.host(), port).get(0);
      try (Deadline deadline = scrape.deadline();
          Socket socket = deadline.guard(new Socket())) {
        socket.connect(new InetSocketAddress(address, port), deadline.remainingMillis());
        return new Till(true);
      } catch (ConnectException e) {
        return new Till(false);
      }
    }

    record Till(@Gauge(name = "shop_till_open", help = "Whether it is open.") boolean open) {}
  }

  @Test
  void pageShowsTheSamples() {
    CollectorTester<Tills> tester =
        CollectorTester.of(new Tills(AllowedNetwork.unrestricted())).target(till.address());
    assertThat(tester.run().text()).isEqualTo(Guide.shown("How do I monitor many targets?"));

    till.refuses();
    assertThat(tester.run()).hasText("shop_till_open 0");
  }
}
