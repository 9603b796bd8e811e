package dev.exporterkit.testkit.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate with its key, made in memory, right or wrong in any way.
 *
 * <pre>{@code
 * FakeCertificate.selfSigned("localhost")                            // right, once it is trusted
 * FakeCertificate.forHosts("localhost").expired().selfSigned()
 * FakeCertificate.selfSigned("elsewhere.example")                    // for another host
 *
 * FakeCertificate ca = FakeCertificate.authority("Test CA");
 * FakeServer.http().tls(FakeCertificate.forHosts("localhost").signedBy(ca));
 * exporter.flags("--target.ca-file=" + ca.writeTo(folder.resolve("ca.pem")));
 * }</pre>
 *
 * <p>Keys are of the curve P-256. Instances are immutable.
 */
public final class FakeCertificate {
  private static final Duration LIFE = Duration.ofDays(30);

  private final KeyPair keys;
  private final List<X509Certificate> chain;

  private FakeCertificate(KeyPair keys, List<X509Certificate> chain) {
    this.keys = keys;
    this.chain = chain;
  }

  /** Returns a valid certificate for hosts and IP addresses, signed by itself. */
  public static FakeCertificate selfSigned(String... hosts) {
    return forHosts(hosts).selfSigned();
  }

  /** Returns a valid certificate of an authority, signed by itself. */
  public static FakeCertificate authority(String commonName) {
    return named("CN=" + commonName).authority().selfSigned();
  }

  /** Begins a certificate for hosts and IP addresses; the first one is also its common name. */
  public static Draft forHosts(String... hosts) {
    if (hosts.length == 0) {
      throw new IllegalArgumentException("a certificate needs at least one host");
    }
    return named("CN=" + hosts[0]).alternativeNames(hosts);
  }

  /** Begins a certificate with a subject such as {@code CN=localhost,O=Shop}, and no host. */
  public static Draft named(String subject) {
    return new Draft(subject);
  }

  /** Returns the certificate itself. */
  public X509Certificate certificate() {
    return chain.get(0);
  }

  /** Returns the same, sent by a server together with others, in this order. */
  public FakeCertificate sentWith(FakeCertificate... others) {
    List<X509Certificate> longer = new ArrayList<>(chain);
    for (FakeCertificate other : others) {
      longer.add(other.certificate());
    }
    return new FakeCertificate(keys, List.copyOf(longer));
  }

  /** Returns the certificate, without those sent with it, as PEM. */
  public String pem() {
    try {
      return pem("CERTIFICATE", certificate().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the private key as PEM. */
  public String keyPem() {
    return pem("PRIVATE KEY", keys.getPrivate().getEncoded());
  }

  /** Writes the certificate as PEM, for flags such as {@code ca_file}, and returns the file. */
  public Path writeTo(Path file) {
    return write(file, pem());
  }

  /** Writes the private key as PEM, for a daemon, and returns the file. */
  public Path writeKeyTo(Path file) {
    return write(file, keyPem());
  }

  private static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pem(String what, byte[] bytes) {
    String text = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(bytes);
    return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
  }

  /** Returns what a client needs that trusts this certificate and nothing else. */
  public SSLContext clientContext() {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      store.setCertificateEntry("trusted", certificate());
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns what a server needs that presents this certificate and those sent with it. */
  public SSLContext serverContext() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[] {new AnyChain(this)}, null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a chain as it is; the key stores of Java take only those that are in order. */
  private static final class AnyChain extends X509ExtendedKeyManager {
    private static final String ALIAS = "server";
    private final FakeCertificate presented;

    AnyChain(FakeCertificate presented) {
      this.presented = presented;
    }

    @Override
    public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
      return ALIAS;
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
      return presented.chain.toArray(X509Certificate[]::new);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
      return presented.keys.getPrivate();
    }

    @Override
    public String[] getServerAliases(String type, Principal[] issuers) {
      return new String[] {ALIAS};
    }

    @Override
    public String[] getClientAliases(String type, Principal[] issuers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
      throw new UnsupportedOperationException();
    }
  }

  /** A certificate that is not signed yet. Valid from yesterday for 30 days, unless changed. */
  public static final class Draft {
    private final X500Name subject;
    private final List<Extension> extensions = new ArrayList<>();
    private KeyPair keys = newKeys();
    private Instant from = Instant.now().minus(Duration.ofDays(1));
    private Instant until = from.plus(LIFE);
    private String algorithm = "SHA256withECDSA";

    private Draft(String subject) {
      this.subject = new X500Name(subject);
    }

    private static KeyPair newKeys() {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Makes it valid for hosts, such as {@code *.example.org}, and IP addresses. */
    public Draft alternativeNames(String... hosts) {
      GeneralName[] names = new GeneralName[hosts.length];
      for (int i = 0; i < hosts.length; i++) {
        boolean address = hosts[i].matches("[0-9.]+|.*:.*");
        names[i] = new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, hosts[i]);
      }
      return with(Extension.subjectAlternativeName, false, new GeneralNames(names));
    }

    /** Makes it the certificate of an authority. */
    public Draft authority() {
      return with(Extension.basicConstraints, true, new BasicConstraints(true));
    }

    /** Makes it the certificate of an authority, with at most this many others below it. */
    public Draft authority(int maxIntermediates) {
      return with(Extension.basicConstraints, true, new BasicConstraints(maxIntermediates));
    }

    /** Makes it a certificate that declares not to be one of an authority. */
    public Draft noAuthority() {
      return with(Extension.basicConstraints, true, new BasicConstraints(false));
    }

    /** Makes it the certificate of an authority for one domain and its subdomains only. */
    public Draft constrainedTo(String domain) {
      GeneralSubtree tree = new GeneralSubtree(new GeneralName(GeneralName.dNSName, domain));
      return with(
          Extension.nameConstraints, true, new NameConstraints(new GeneralSubtree[] {tree}, null));
    }

    /** Limits its key to signatures of data, so that it must not sign certificates. */
    public Draft mustNotSignCertificates() {
      return with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    }

    /** Limits its use to servers. */
    public Draft forServers() {
      return forUse(KeyPurposeId.id_kp_serverAuth);
    }

    /** Limits its use to clients, so that no server may present it. */
    public Draft forClients() {
      return forUse(KeyPurposeId.id_kp_clientAuth);
    }

    /** Allows any use explicitly. */
    public Draft forAnyUse() {
      return forUse(KeyPurposeId.anyExtendedKeyUsage);
    }

    private Draft forUse(KeyPurposeId purpose) {
      return with(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
    }

    /** Makes it expired since yesterday. */
    public Draft expired() {
      Instant yesterday = Instant.now().minus(Duration.ofDays(1));
      return valid(yesterday.minus(LIFE), yesterday);
    }

    /** Makes it valid from tomorrow on. */
    public Draft notYetValid() {
      Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
      return valid(tomorrow, tomorrow.plus(LIFE));
    }

    /** Makes it valid for a period; certificates keep whole seconds. */
    public Draft valid(Instant from, Instant until) {
      this.from = from;
      this.until = until;
      return this;
    }

    /** Makes it valid between two days, counted from now; those in the past are negative. */
    public Draft validDays(int from, int until) {
      Instant now = Instant.now();
      return valid(now.plus(Duration.ofDays(from)), now.plus(Duration.ofDays(until)));
    }

    /** Sets the algorithm of the signature, such as {@code SHA1withECDSA}. */
    public Draft signature(String algorithm) {
      this.algorithm = algorithm;
      return this;
    }

    /** Makes it another certificate of the same key. */
    public Draft keyOf(FakeCertificate other) {
      this.keys = other.keys;
      return this;
    }

    /**
     * Adds any extension.
     *
     * @param oid its identifier, such as {@code 2.5.29.37}
     * @param critical whether a client must reject the certificate if it does not know the
     *     extension
     * @param der its value, encoded in DER
     */
    public Draft extension(String oid, boolean critical, byte[] der) {
      extensions.add(new Extension(new ASN1ObjectIdentifier(oid), critical, der));
      return this;
    }

    private Draft with(ASN1ObjectIdentifier id, boolean critical, ASN1Object value) {
      try {
        return extension(id.getId(), critical, value.getEncoded());
      } catch (IOException e) {
        throw new UncheckedIOException(e); // impossible in memory
      }
    }

    /** Signs it with its own key. */
    public FakeCertificate selfSigned() {
      return sign(subject, keys);
    }

    /** Signs it with the key of an authority, or of whatever certificate. */
    public FakeCertificate signedBy(FakeCertificate issuer) {
      return sign(
          X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded()),
          issuer.keys);
    }

    private FakeCertificate sign(X500Name issuer, KeyPair signer) {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              new BigInteger(64, new SecureRandom()).add(BigInteger.ONE),
              Date.from(from),
              Date.from(until),
              subject,
              keys.getPublic());
      try {
        for (Extension extension : extensions) {
          builder.addExtension(extension);
        }
        return new FakeCertificate(
            keys,
            List.of(
                new JcaX509CertificateConverter()
                    .getCertificate(
                        builder.build(
                            new JcaContentSignerBuilder(algorithm).build(signer.getPrivate())))));
      } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
