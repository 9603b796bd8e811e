package probes;

import com.google.re2j.Pattern;
import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Exporter;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.api.Default;
import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.api.FailurePolicy;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Secret;
import dev.exporterkit.api.Target;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An exporter that probes, with everything that one can say of itself. */
@Exporter(
    name = "tls-probe",
    port = 19999,
    description = "Certificates of other machines.",
    collectors = {Tls.Certificates.class, Tls.Headers.class, Tls.Chains.class},
    config = Tls.Config.class,
    probePath = "/tls/probe",
    defaultModule = "strict",
    onFailure = FailurePolicy.HTTP_ERROR)
final class Tls {
  public static void main(String... args) {}

  record Config(Map<String, Module> modules, Optional<Proxy> proxy) {}

  record Module(
      @Default("5s") Duration timeout,
      @Default("true") boolean verify,
      @Default("modern") Ciphers ciphers,
      @Default("[443, 8443]") List<Integer> ports,
      @Default("0.5") double share,
      @Default("1") Long retries,
      Set<Pattern> names,
      Optional<Path> roots) {}

  record Proxy(URI uri, Secret password, Map<String, List<String>> headers) {}

  enum Ciphers {
    MODERN,
    OLD
  }

  @Collector(name = "certificate", description = "The certificate that a target shows.")
  static final class Certificates {
    @Collect
    Optional<Certificate> probe(Module module, ScrapeContext scrape, Target target) {
      return Optional.of(new Certificate(target.host(), scrape.remaining()));
    }

    record Certificate(
        @Label String subject,
        @Gauge(name = "tls_probe_validity_seconds", help = "How long.") Duration left) {}
  }

  @Collector(name = "header", description = "What a target says of itself.", timeout = "3s")
  static final class Headers {
    @Collect
    Answer probe(Target target) {
      return new Answer(
          true, List.of(DynamicFamily.untyped("other_name", "H.").row(1)));
    }

    record Answer(
        @Gauge(name = "tls_probe_answered", help = "Whether it answered.") boolean answered,
        List<DynamicFamily> found) {}
  }

  @Collector(name = "chain", description = "The certificates above it.")
  static final class Chains {
    @Collect
    Stream<Link> chain(ScrapeContext scrape, Target target, Module module) {
      return Stream.of(new Link("root", 1));
    }

    record Link(@Label String name, @Gauge(name = "tls_probe_chain_depth", help = "D.") int at) {}
  }
}
