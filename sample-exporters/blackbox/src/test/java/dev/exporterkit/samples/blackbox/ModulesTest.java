package dev.exporterkit.samples.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.blackbox.config.BlackboxConfig;
import dev.exporterkit.testkit.ConfigTester;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModulesTest {
  @TempDir Path folder;

  private ConfigTester<BlackboxConfig> configs;

  @BeforeEach
  void prepare() {
    configs = ConfigTester.of(BlackboxConfig.class, folder);
  }

  @Test
  void modulesOfTheExporterAreValid() {
    assertThat(configs.readResource(BlackboxExporter.class, "blackbox.yml").modules())
        .containsKey("http_2xx");
  }

  @Test
  void unknownKeyIsAProblem() {
    String yaml =
        """
        modules:
          it:
            prober: http
            http:
              body_size: 1MB
              proxy_from_environment: true
        """;
    assertThat(configs.problems(yaml))
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem).contains("there is no such key"));
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
  void otherProxyIsAProblem(String url) {
    String yaml = "modules:\n  it:\n    prober: http\n    http:\n      proxy_url: '%s'";
    assertThat(configs.problems(yaml.formatted(url)))
        .singleElement()
        .isEqualTo(
            "%s: modules.it.http.proxy_url (line 5): write http://host:port,"
                    .formatted(folder.resolve("config.yml"))
                + " or http://user:password@host:port.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "http: {method: \"GET / HTTP/1.1\\r\\nX: y\"} | http.method | must be an HTTP method",
        "http: {method: ''} | http.method | must be an HTTP method",
        "http: {headers: {\"X\\r\\nY\": z}} | http.headers | the name \"X??Y\" must consist",
        "http: {headers: {'X Y': z}} | http.headers | the name \"X Y\" must consist",
        "http: {headers: {X: \"sesame\\nY: z\"}} | http.headers | the value of X must not contain",
        "http: {headers: {X: \"sesame\\0\"}} | http.headers | the value of X must not contain",
        "http: {authorization: {type: basic}} | http.authorization.type | must not be Basic",
        "http: {authorization: {type: 'a b'}} | http.authorization.type | must consist of letters",
        "http: {authorization: {credentials: sesame, credentials_file: x}} |"
            + " http.authorization.credentials_file | must not be set together",
        "http: {basic_auth: {password: sesame, password_file: x}} |"
            + " http.basic_auth.password_file | must not be set together",
        "http: {bearer_token: sesame, bearer_token_file: x} | http.bearer_token_file |"
            + " must not be set together",
        "http: {bearer_token: sesame, basic_auth: {username: ali}} | http.authorization | only one of",
        "http: {bearer_token: \"sesame\\nX: y\"} | http.bearer_token | must contain one line",
        "http: {authorization: {credentials: \"sesame\\n\"}} | http.authorization.credentials |"
            + " must contain one line",
        "http: {body_size_limit: 10} | http.body_size_limit | write a number with a unit",
        "dns: {query_name: a, dns_over_tls: true} | dns.dns_over_tls | needs TCP",
        "tcp: {tls_config: {server_name: \"a\\r\\nb\"}} | tcp.tls_config.server_name | must be a host",
        "tcp: {tls_config: {min_version: TLS13, max_version: TLS12}} | tcp.tls_config.min_version |"
            + " must not be newer",
        "tcp: {tls_config: {min_version: TLS10}} | tcp.tls_config.min_version | must be one of",
        "tcp: {source_ip_address: localhost} | tcp.source_ip_address | must be an IP address",
        "icmp: {source_ip_address: -f} | icmp.source_ip_address | must be an IP address",
        "icmp: {ttl: 256} | icmp.ttl | must be between 0 and 255",
        "dns: {query_name: \"a\\r\\nb\"} | dns.query_name | must consist of printable ASCII",
        "dns: {query_name: bücher.test} | dns.query_name | must consist of printable ASCII",
        "dns: {query_name: a..b} | dns.query_name | is not a DNS name",
        "dns: {query_name: a, query_type: AAAAA} | dns.query_type | \"AAAAA\" is not known",
        "dns: {query_name: a, query_class: XX} | dns.query_class | \"XX\" is not known",
        "dns: {query_name: a, valid_rcodes: [NOEROR]} | dns.valid_rcodes | \"NOEROR\" is not",
        "tcp: {query_response: [{expect: '(?=a)'}]} | tcp.query_response[0].expect | invalid or",
        "tcp: {query_response: [{labels: [{name: 'a b', value: x}]}]} |"
            + " tcp.query_response[0].labels[0].name | must consist of letters",
      })
  void valueThatCannotBeSentIsAProblem(String section, String where, String what) {
    String yaml = "modules:\n  it:\n    prober: tcp\n    " + section;
    assertThat(configs.problems(yaml))
        .singleElement()
        .asString()
        .contains(": modules.it." + where + " (line 4): ")
        .contains(what)
        .doesNotContain("sesame");
  }

  @Test
  void portOfTheProxyMustBeAPort() {
    String yaml = "modules: {it: {prober: http, http: {proxy_url: 'http://my_proxy:70000'}}}";
    assertThat(configs.problems(yaml))
        .singleElement()
        .asString()
        .endsWith(": the port must be between 1 and 65535.");
  }

  @Test
  void configurationShowsNoSecret() {
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
    assertThat(configs.read(yaml).toString())
        .startsWith("BlackboxConfig[")
        .doesNotContain("sesame");
    assertThat(configs.plainSecrets(yaml))
        .containsExactly(
            "modules.web.http.headers.Authorization (line 5)",
            "modules.web.http.basic_auth.password (line 8)",
            "modules.web.http.proxy_url (line 7)");
  }

  @Test
  void grpcIsValidButNotSupported() {
    BlackboxTester tester = new BlackboxTester(folder);
    assertThat(tester.probe("prober: grpc, grpc: {tls: true}", "localhost:1"))
        .failedWith(UnsupportedOperationException.class, "the prober grpc is not supported");
  }
}
