package dev.exporterkit.samples.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.runtime.config.ConfigReader;
import dev.exporterkit.samples.blackbox.config.BlackboxConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulesTest {
  @TempDir Path folder;

  @Test
  void modulesOfTheExporterAreGood() {
    assertThat(
            new ConfigReader(BlackboxConfig.class, Map.of(), true)
                .standard(BlackboxExporter.class, "blackbox.yml")
                .problems())
        .isEmpty();
  }

  @Test
  void keyOfNoSchemaIsAProblem() throws IOException {
    String yaml =
        """
        modules:
          it:
            prober: http
            http:
              proxy_url: http://proxy.example
              body_size_limit: 1MB
        """;
    assertThat(new Probing(folder).read(yaml).problems())
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem.toString()).contains("there is no such key"));
  }

  @Test
  void grpcMayStandButIsNotProbed() {
    assertThatThrownBy(
            () -> new Probing(folder).probe("prober: grpc, grpc: {tls: true}", "localhost:1"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("there is no prober grpc here");
  }
}
