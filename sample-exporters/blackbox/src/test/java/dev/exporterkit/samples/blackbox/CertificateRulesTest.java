package dev.exporterkit.samples.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.exporterkit.testkit.CollectorRun;
import dev.exporterkit.testkit.leak.FailOnLeaks;
import dev.exporterkit.testkit.server.FakeCertificate;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.FakeTcpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A probe accepts the certificates that clients in Go and browsers accept, and no others. */
@FailOnLeaks
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class CertificateRulesTest {
  private static final FakeCertificate ROOT =
      FakeCertificate.named("CN=root").authority().selfSigned();
  private static final FakeCertificate OTHER_ROOT =
      FakeCertificate.named("CN=other").authority().selfSigned();
  private static final FakeCertificate EXPIRED_ROOT =
      FakeCertificate.named("CN=old").authority().validDays(-50, -5).selfSigned();
  private static final FakeCertificate INTERMEDIATE =
      FakeCertificate.named("CN=between").authority().signedBy(ROOT);

  private static final byte[] DER_NULL = {5, 0};

  @RegisterExtension static final FakeTcpServer server = FakeServer.tcp();

  @TempDir Path folder;
  private BlackboxTester tester;

  @BeforeEach
  void prepare() {
    tester = new BlackboxTester(folder);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void soundCertificateIsAccepted(
      String what, FakeCertificate server, List<FakeCertificate> trusted, String host)
      throws IOException {
    assertThat(probe(server, trusted, host)).as(what).hasText("probe_success 1");
  }

  static Stream<Arguments> soundCertificateIsAccepted() {
    FakeCertificate selfSigned =
        FakeCertificate.named("CN=x").alternativeNames("localhost").selfSigned();
    FakeCertificate renewed =
        FakeCertificate.named("CN=old").authority().keyOf(EXPIRED_ROOT).selfSigned();
    FakeCertificate constrained =
        FakeCertificate.named("CN=constrained").authority().constrainedTo("localhost").selfSigned();
    FakeCertificate oldRoot =
        FakeCertificate.named("CN=sha1").authority().signature("SHA1withECDSA").selfSigned();
    return Stream.of(
        good("signed by a root", leaf().signedBy(ROOT), ROOT),
        good("through an intermediate", leaf().signedBy(INTERMEDIATE).sentWith(INTERMEDIATE), ROOT),
        good("a trusted intermediate", leaf().signedBy(INTERMEDIATE), INTERMEDIATE),
        good("trusted itself", selfSigned, selfSigned),
        good("a root beside its expired self", leaf().signedBy(renewed), EXPIRED_ROOT, renewed),
        good("a root of SHA-1", leaf().signedBy(oldRoot), oldRoot),
        good("for servers", leaf().forServers().signedBy(ROOT), ROOT),
        good("for any use", leaf().forAnyUse().signedBy(ROOT), ROOT),
        good("within a root's constraints", leaf().signedBy(constrained), constrained),
        good(
            "capital letters",
            FakeCertificate.named("CN=x").alternativeNames("LOCALHOST").signedBy(ROOT),
            ROOT),
        good("unordered", leaf().signedBy(INTERMEDIATE).sentWith(OTHER_ROOT, INTERMEDIATE), ROOT),
        arguments(
            "a star for a label",
            FakeCertificate.named("CN=x").alternativeNames("*.localhost").signedBy(ROOT),
            List.of(ROOT),
            "my-app.localhost"),
        arguments(
            "an address",
            FakeCertificate.named("CN=x").alternativeNames("127.0.0.1").signedBy(ROOT),
            List.of(ROOT),
            "127.0.0.1"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void unsoundCertificateIsRefused(
      String what,
      FakeCertificate server,
      List<FakeCertificate> trusted,
      String host,
      String reason)
      throws IOException {
    assertThat(probe(server, trusted, host)).as(what).hasText("probe_success 0");
    assertThat(tester.log()).contains(reason);
  }

  static Stream<Arguments> unsoundCertificateIsRefused() {
    FakeCertificate expired =
        FakeCertificate.named("CN=expired").authority().validDays(-50, -5).signedBy(ROOT);
    FakeCertificate clients =
        FakeCertificate.named("CN=clients").authority().forClients().signedBy(ROOT);
    FakeCertificate plain = FakeCertificate.named("CN=plain").noAuthority().signedBy(ROOT);
    FakeCertificate plainRoot = FakeCertificate.named("CN=plain").noAuthority().selfSigned();
    FakeCertificate unsigning =
        FakeCertificate.named("CN=x").authority().mustNotSignCertificates().selfSigned();
    FakeCertificate shortRoot = FakeCertificate.named("CN=short").authority(0).selfSigned();
    FakeCertificate tooFar = FakeCertificate.named("CN=far").authority().signedBy(shortRoot);
    FakeCertificate constrained =
        FakeCertificate.named("CN=constrained")
            .authority()
            .constrainedTo("example.com")
            .signedBy(ROOT);
    FakeCertificate constrainedRoot =
        FakeCertificate.named("CN=constrained")
            .authority()
            .constrainedTo("example.com")
            .selfSigned();
    FakeCertificate unknown =
        FakeCertificate.named("CN=unknown")
            .authority()
            .extension("1.2.3.4.5", true, DER_NULL)
            .selfSigned();
    FakeCertificate namesake = FakeCertificate.named("CN=root").authority().selfSigned();
    FakeCertificate past =
        FakeCertificate.named("CN=x").alternativeNames("localhost").validDays(-9, -5).selfSigned();
    return Stream.of(
        bad(
            "a common name only",
            FakeCertificate.named("CN=localhost").signedBy(ROOT),
            "no subjectAltName",
            ROOT),
        bad(
            "another host",
            FakeCertificate.named("CN=x").alternativeNames("elsewhere").signedBy(ROOT),
            "elsewhere",
            ROOT),
        bad(
            "a name for an address",
            FakeCertificate.named("CN=x").alternativeNames("127.0.0.1").signedBy(ROOT),
            "not for",
            ROOT),
        bad(
            "a star deeper",
            FakeCertificate.named("CN=x").alternativeNames("*.localhost").signedBy(ROOT),
            "not for",
            ROOT),
        bad("expired", leaf().validDays(-9, -5).signedBy(ROOT), "Expired", ROOT),
        bad("not yet valid", leaf().validDays(5, 9).signedBy(ROOT), "NotYetValid", ROOT),
        bad("expired, trusted itself", past, "Expired", past),
        bad("an expired root", leaf().signedBy(EXPIRED_ROOT), "Expired", EXPIRED_ROOT),
        bad("an expired intermediate", leaf().signedBy(expired).sentWith(expired), "Expired", ROOT),
        bad("an intermediate missing", leaf().signedBy(INTERMEDIATE), "no trusted authority", ROOT),
        bad("an unknown root", leaf().signedBy(OTHER_ROOT), "no trusted authority", ROOT),
        bad("a root's namesake", leaf().signedBy(namesake), "no trusted authority", ROOT),
        bad("for clients", leaf().forClients().signedBy(ROOT), "usage", ROOT),
        bad(
            "an intermediate for clients",
            leaf().signedBy(clients).sentWith(clients),
            "usage",
            ROOT),
        bad(
            "signed by a server's",
            leaf().signedBy(plain).sentWith(plain),
            "basic constraints",
            ROOT),
        bad("signed by a trusted server's", leaf().signedBy(plainRoot), "must not sign", plainRoot),
        bad("a root that must not sign", leaf().signedBy(unsigning), "must not sign", unsigning),
        bad(
            "too many intermediates",
            leaf().signedBy(tooFar).sentWith(tooFar),
            "allows 0",
            shortRoot),
        bad("constraints", leaf().signedBy(constrained).sentWith(constrained), "constraint", ROOT),
        bad(
            "a root's constraints",
            leaf().signedBy(constrainedRoot),
            "constraint",
            constrainedRoot),
        bad(
            "an unknown extension",
            leaf().extension("1.2.3.4.5", true, DER_NULL).signedBy(ROOT),
            "critical",
            ROOT),
        bad("a root's unknown extension", leaf().signedBy(unknown), "critical", unknown),
        bad("SHA-1", leaf().signature("SHA1withECDSA").signedBy(ROOT), "SHA1", ROOT));
  }

  /** The last to expire of those that are valid now; the others raise no alert. */
  @Test
  void lastChainIsTheBestOfSeveral() throws IOException {
    FakeCertificate brief =
        FakeCertificate.named("CN=cross").authority().validDays(-1, 5).signedBy(ROOT);
    FakeCertificate lasting =
        FakeCertificate.named("CN=cross")
            .authority()
            .keyOf(brief)
            .validDays(-1, 20)
            .signedBy(OTHER_ROOT);
    FakeCertificate past =
        FakeCertificate.named("CN=cross")
            .authority()
            .keyOf(brief)
            .validDays(-1, 25)
            .signedBy(EXPIRED_ROOT);
    FakeCertificate server = leaf().signedBy(brief).sentWith(past, brief, lasting);
    assertThat(probe(server, List.of(EXPIRED_ROOT, ROOT, OTHER_ROOT), "localhost"))
        .hasText("probe_ssl_last_chain_expiry_timestamp_seconds " + expiry(lasting))
        .hasText("probe_ssl_earliest_cert_expiry " + expiry(brief));
  }

  private static long expiry(FakeCertificate certificate) {
    return certificate.certificate().getNotAfter().toInstant().getEpochSecond();
  }

  private static FakeCertificate.Draft leaf() {
    return FakeCertificate.named("CN=server").alternativeNames("localhost");
  }

  private static Arguments good(String what, FakeCertificate server, FakeCertificate... trusted) {
    return arguments(what, server, List.of(trusted), "localhost");
  }

  private static Arguments bad(
      String what, FakeCertificate server, String reason, FakeCertificate trusted) {
    return arguments(what, server, List.of(trusted), "localhost", reason);
  }

  private CollectorRun probe(FakeCertificate presented, List<FakeCertificate> trusted, String host)
      throws IOException {
    server.tls(presented);
    Files.writeString(
        folder.resolve("ca.pem"),
        trusted.stream().map(FakeCertificate::pem).collect(Collectors.joining()));
    return tester.probe(
        "prober: tcp, tcp: {tls: true, tls_config: {ca_file: ca.pem, server_name: %s}}"
            .formatted(host),
        "localhost:" + server.port());
  }
}
