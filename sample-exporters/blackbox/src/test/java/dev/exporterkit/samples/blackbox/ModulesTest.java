package dev.exporterkit.samples.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.runtime.config.ConfigReader;
import dev.exporterkit.runtime.config.ConfigResult;
import dev.exporterkit.runtime.problem.Problem;
import dev.exporterkit.samples.blackbox.config.BlackboxConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
              body_size_limit: 1MB
              proxy_from_environment: true
        """;
    assertThat(new Probing(folder).read(yaml).problems())
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem.toString()).contains("there is no such key"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://ali:sesame@proxy.example:3128",
        "socks5://ali:sesame@proxy.example:3128",
        "ali:sesame@proxy.example:3128",
        "http://ali:ses/ame@proxy.example:3128",
        "http://ali:sesame@",
        "http://ali:sesame@proxy.example:port",
        "http:proxy.example",
        "//proxy.example",
      })
  void otherProxiesAreAProblem(String url) throws IOException {
    String yaml = "modules:\n  it:\n    prober: http\n    http:\n      proxy_url: '%s'";
    assertThat(new Probing(folder).read(yaml.formatted(url)).problems())
        .singleElement()
        .hasToString(
            "Problem[where=%s: modules.it.http.proxy_url (line 5), what=write http://host:port,"
                    .formatted(folder.resolve("blackbox.yml"))
                + " or http://user:password@host:port.]");
  }

  @Test
  void portOfTheProxyIsAPort() throws IOException {
    String yaml = "modules: {it: {prober: http, http: {proxy_url: 'http://my_proxy:70000'}}}";
    assertThat(new Probing(folder).read(yaml).problems())
        .singleElement()
        .extracting(Problem::what)
        .isEqualTo("the port must be between 1 and 65535.");
  }

  @Test
  void configurationShowsNoSecret() throws IOException {
    String yaml =
        """
        modules:
          web:
            prober: http
            http:
              headers: {Authorization: Bearer sesame}
              body: sesame
              proxy_url: http://ali:sesame@my_proxy
              basic_auth: {username: ali, password: sesame}
          mail: {prober: tcp, tcp: {query_response: [{send: PASS sesame}]}}
        """;
    ConfigResult read = new Probing(folder).read(yaml);
    assertThat(String.valueOf(read.config()))
        .startsWith("BlackboxConfig[")
        .doesNotContain("sesame");
    assertThat(read.plainSecrets())
        .containsExactly("modules.web.http.basic_auth.password (line 8)");
  }

  @Test
  void grpcMayStandButIsNotProbed() {
    assertThatThrownBy(
            () -> new Probing(folder).probe("prober: grpc, grpc: {tls: true}", "localhost:1"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("there is no prober grpc here");
  }
}
