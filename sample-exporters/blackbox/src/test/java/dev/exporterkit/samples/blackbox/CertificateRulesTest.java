package dev.exporterkit.samples.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.exporterkit.samples.blackbox.tls.TlsSheet;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A probe accepts the certificates that clients in Go and browsers accept, and no others. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class CertificateRulesTest {
  private static final Issued ROOT = Issued.of("root").authority().bySelf();
  private static final Issued OTHER_ROOT = Issued.of("other").authority().bySelf();
  private static final Issued EXPIRED_ROOT = Issued.of("old").authority().days(-50, -5).bySelf();
  private static final Issued INTERMEDIATE = Issued.of("between").authority().by(ROOT);

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void soundCertificateIsAccepted(String what, Issued server, List<Issued> trusted, String host)
      throws Exception {
    assertThat(probe(server, trusted, host).success()).as(what).isTrue();
  }

  static Stream<Arguments> soundCertificateIsAccepted() {
    Issued selfSigned = Issued.of("x").host("localhost").bySelf();
    Issued renewed = Issued.of("old").authority().keysOf(EXPIRED_ROOT).bySelf();
    Issued constrained = Issued.of("constrained").authority().onlyFor("localhost").bySelf();
    Issued oldRoot = Issued.of("sha1").authority().signature("SHA1withECDSA").bySelf();
    return Stream.of(
        good("signed by a root", leaf().by(ROOT), ROOT),
        good("through an intermediate", leaf().by(INTERMEDIATE).sentWith(INTERMEDIATE), ROOT),
        good("a trusted intermediate", leaf().by(INTERMEDIATE), INTERMEDIATE),
        good("trusted itself", selfSigned, selfSigned),
        good("a root beside its expired self", leaf().by(renewed), EXPIRED_ROOT, renewed),
        good("a root of SHA-1", leaf().by(oldRoot), oldRoot),
        good("for servers", leaf().forUse(KeyPurposeId.id_kp_serverAuth).by(ROOT), ROOT),
        good("for any use", leaf().forUse(KeyPurposeId.anyExtendedKeyUsage).by(ROOT), ROOT),
        good("within a root's constraints", leaf().by(constrained), constrained),
        good("capital letters", Issued.of("x").host("LOCALHOST").by(ROOT), ROOT),
        good("unordered", leaf().by(INTERMEDIATE).sentWith(OTHER_ROOT, INTERMEDIATE), ROOT),
        arguments(
            "a star for a label",
            Issued.of("x").host("*.localhost").by(ROOT),
            List.of(ROOT),
            "my-app.localhost"),
        arguments(
            "an address",
            Issued.of("x").address("127.0.0.1").by(ROOT),
            List.of(ROOT),
            "127.0.0.1"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void unsoundCertificateIsRefused(
      String what, Issued server, List<Issued> trusted, String host, String reason)
      throws Exception {
    Probing probing = new Probing(folder);
    assertThat(probe(probing, server, trusted, host).success()).as(what).isFalse();
    assertThat(probing.log()).contains(reason);
  }

  static Stream<Arguments> unsoundCertificateIsRefused() {
    Issued expired = Issued.of("expired").authority().days(-50, -5).by(ROOT);
    Issued clients =
        Issued.of("clients").authority().forUse(KeyPurposeId.id_kp_clientAuth).by(ROOT);
    Issued plain = Issued.of("plain").noAuthority().by(ROOT);
    Issued plainRoot = Issued.of("plain").noAuthority().bySelf();
    Issued unsigning = Issued.of("x").authority().keyUsage(KeyUsage.digitalSignature).bySelf();
    Issued shortRoot = Issued.of("short").authority(0).bySelf();
    Issued tooFar = Issued.of("far").authority().by(shortRoot);
    Issued constrained = Issued.of("constrained").authority().onlyFor("example.com").by(ROOT);
    Issued constrainedRoot = Issued.of("constrained").authority().onlyFor("example.com").bySelf();
    Issued unknown = Issued.of("unknown").authority().unknownExtension().bySelf();
    Issued namesake = Issued.of("root").authority().bySelf();
    Issued past = Issued.of("x").host("localhost").days(-9, -5).bySelf();
    return Stream.of(
        bad("a common name only", Issued.of("localhost").by(ROOT), "no subjectAltName", ROOT),
        bad("another host", Issued.of("x").host("elsewhere").by(ROOT), "elsewhere", ROOT),
        bad("a name for an address", Issued.of("x").address("127.0.0.1").by(ROOT), "not for", ROOT),
        bad("a star deeper", Issued.of("x").host("*.localhost").by(ROOT), "not for", ROOT),
        bad("expired", leaf().days(-9, -5).by(ROOT), "Expired", ROOT),
        bad("not yet valid", leaf().days(5, 9).by(ROOT), "NotYetValid", ROOT),
        bad("expired, trusted itself", past, "Expired", past),
        bad("an expired root", leaf().by(EXPIRED_ROOT), "Expired", EXPIRED_ROOT),
        bad("an expired intermediate", leaf().by(expired).sentWith(expired), "Expired", ROOT),
        bad("an intermediate missing", leaf().by(INTERMEDIATE), "no trusted authority", ROOT),
        bad("an unknown root", leaf().by(OTHER_ROOT), "no trusted authority", ROOT),
        bad("a root's namesake", leaf().by(namesake), "no trusted authority", ROOT),
        bad("for clients", leaf().forUse(KeyPurposeId.id_kp_clientAuth).by(ROOT), "usage", ROOT),
        bad("an intermediate for clients", leaf().by(clients).sentWith(clients), "usage", ROOT),
        bad("signed by a server's", leaf().by(plain).sentWith(plain), "basic constraints", ROOT),
        bad("signed by a trusted server's", leaf().by(plainRoot), "must not sign", plainRoot),
        bad("a root that must not sign", leaf().by(unsigning), "must not sign", unsigning),
        bad("too many intermediates", leaf().by(tooFar).sentWith(tooFar), "allows 0", shortRoot),
        bad("constraints", leaf().by(constrained).sentWith(constrained), "constraint", ROOT),
        bad("a root's constraints", leaf().by(constrainedRoot), "constraint", constrainedRoot),
        bad("an unknown extension", leaf().unknownExtension().by(ROOT), "critical", ROOT),
        bad("a root's unknown extension", leaf().by(unknown), "critical", unknown),
        bad("SHA-1", leaf().signature("SHA1withECDSA").by(ROOT), "SHA1", ROOT));
  }

  /** The last to expire of those that are valid now; the others raise no alert. */
  @Test
  void lastChainIsTheBestOfSeveral() throws Exception {
    Issued brief = Issued.of("cross").authority().days(-1, 5).by(ROOT);
    Issued lasting = Issued.of("cross").authority().keysOf(brief).days(-1, 20).by(OTHER_ROOT);
    Issued past = Issued.of("cross").authority().keysOf(brief).days(-1, 25).by(EXPIRED_ROOT);
    Issued server = leaf().by(brief).sentWith(past, brief, lasting);
    TlsSheet tls =
        probe(server, List.of(EXPIRED_ROOT, ROOT, OTHER_ROOT), "localhost").tls().orElseThrow();
    Instant now = Instant.now();
    assertThat(Instant.ofEpochSecond(tls.lastChainExpiry()))
        .isBetween(now.plus(19, ChronoUnit.DAYS), now.plus(20, ChronoUnit.DAYS));
    assertThat(Instant.ofEpochSecond(tls.earliestExpiry()))
        .isBetween(now.plus(4, ChronoUnit.DAYS), now.plus(5, ChronoUnit.DAYS));
  }

  private static Issued.Draft leaf() {
    return Issued.of("server").host("localhost");
  }

  private static Arguments good(String what, Issued server, Issued... trusted) {
    return arguments(what, server, List.of(trusted), "localhost");
  }

  private static Arguments bad(String what, Issued server, String reason, Issued trusted) {
    return arguments(what, server, List.of(trusted), "localhost", reason);
  }

  private static void shakeHands(ServerSocket server) {
    try (SSLSocket socket = (SSLSocket) server.accept()) {
      socket.startHandshake();
    } catch (IOException e) {
      // The probe has refused the certificate.
    }
  }

  private ProbeSheet probe(Issued server, List<Issued> trusted, String host) throws Exception {
    return probe(new Probing(folder), server, trusted, host);
  }

  private ProbeSheet probe(Probing probing, Issued server, List<Issued> trusted, String host)
      throws Exception {
    Issued.pem(folder.resolve("ca.pem"), trusted.toArray(Issued[]::new));
    try (ServerSocket socket = server.server().getServerSocketFactory().createServerSocket(0)) {
      Thread thread = new Thread(() -> shakeHands(socket));
      thread.setDaemon(true);
      thread.start();
      return probing.probe(
          "prober: tcp, tcp: {tls: true, tls_config: {ca_file: ca.pem, server_name: %s}}"
              .formatted(host),
          "localhost:" + socket.getLocalPort());
    }
  }
}
