package dev.exporterkit.samples.blackbox;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509ExtendedKeyManager;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
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
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate with its key, good or wrong in any way.
 *
 * @param chain this certificate first, then those that a server sends with it
 */
record Issued(KeyPair keys, X509Certificate... chain) {
  X509Certificate certificate() {
    return chain[0];
  }

  /** Begins a certificate that is valid for 30 days. */
  static Draft of(String commonName) {
    return new Draft(commonName);
  }

  /** Returns the same, as a server sends it that adds others. */
  Issued sentWith(Issued... others) {
    X509Certificate[] longer = Arrays.copyOf(chain, 1 + others.length);
    for (int i = 0; i < others.length; i++) {
      longer[i + 1] = others[i].certificate();
    }
    return new Issued(keys, longer);
  }

  /** Writes certificates as PEM, for {@code ca_file}. */
  static Path pem(Path file, Issued... trusted) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
      for (Issued each : trusted) {
        pem.writeObject(each.certificate());
      }
    }
    return Files.writeString(file, text.toString());
  }

  /** Returns what a server with this certificate needs. */
  SSLContext server() throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(new KeyManager[] {new AnyChain(this)}, null, null);
    return context;
  }

  /** Sends a chain as it is; the key stores of Java take only those in order. */
  private static final class AnyChain extends X509ExtendedKeyManager {
    private final Issued server;

    AnyChain(Issued server) {
      this.server = server;
    }

    @Override
    public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
      return "server";
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
      return server.chain();
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
      return server.keys().getPrivate();
    }

    @Override
    public String[] getServerAliases(String type, Principal[] issuers) {
      return new String[] {"server"};
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

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private record Extended(ASN1ObjectIdentifier id, boolean critical, ASN1Encodable value) {}

  /** A certificate before it is signed. */
  static final class Draft {
    private final X500Name name;
    private final List<Extended> extensions = new ArrayList<>();
    private KeyPair keys = newKeys();
    private Duration begin = Duration.ofDays(-1);
    private Duration end = Duration.ofDays(30);
    private String signature = "SHA256withECDSA";

    private Draft(String commonName) {
      this.name = new X500Name("CN=" + commonName);
    }

    /** Makes it that of an authority. */
    Draft authority() {
      return with(Extension.basicConstraints, true, new BasicConstraints(true));
    }

    /** Makes it that of an authority, with so many others between it and a server. */
    Draft authority(int intermediates) {
      return with(Extension.basicConstraints, true, new BasicConstraints(intermediates));
    }

    /** Makes it one that is no authority and says so. */
    Draft noAuthority() {
      return with(Extension.basicConstraints, true, new BasicConstraints(false));
    }

    Draft host(String name) {
      return names(new GeneralName(GeneralName.dNSName, name));
    }

    Draft address(String address) {
      return names(new GeneralName(GeneralName.iPAddress, address));
    }

    Draft forUse(KeyPurposeId purpose) {
      return with(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
    }

    Draft keyUsage(int usage) {
      return with(Extension.keyUsage, true, new KeyUsage(usage));
    }

    Draft onlyFor(String domain) {
      GeneralName name = new GeneralName(GeneralName.dNSName, domain);
      return with(
          Extension.nameConstraints,
          true,
          new NameConstraints(new GeneralSubtree[] {new GeneralSubtree(name)}, null));
    }

    Draft unknownExtension() {
      return with(new ASN1ObjectIdentifier("1.2.3.4.5"), true, DERNull.INSTANCE);
    }

    Draft days(int begin, int end) {
      this.begin = Duration.ofDays(begin);
      this.end = Duration.ofDays(end);
      return this;
    }

    Draft signature(String algorithm) {
      this.signature = algorithm;
      return this;
    }

    /** Makes it another certificate of the same holder. */
    Draft keysOf(Issued other) {
      this.keys = other.keys();
      return this;
    }

    Issued bySelf() {
      return sign(name, keys);
    }

    Issued by(Issued issuer) {
      return sign(
          new X500Name(issuer.certificate().getSubjectX500Principal().getName()), issuer.keys());
    }

    private Draft names(GeneralName name) {
      return with(Extension.subjectAlternativeName, false, new GeneralNames(name));
    }

    private Draft with(ASN1ObjectIdentifier id, boolean critical, ASN1Encodable value) {
      extensions.add(new Extended(id, critical, value));
      return this;
    }

    private Issued sign(X500Name issuer, KeyPair signer) {
      Instant now = Instant.now();
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              new BigInteger(64, new SecureRandom()).add(BigInteger.ONE),
              Date.from(now.plus(begin)),
              Date.from(now.plus(end)),
              name,
              keys.getPublic());
      try {
        for (Extended extension : extensions) {
          builder.addExtension(extension.id(), extension.critical(), extension.value());
        }
        ContentSigner content = new JcaContentSignerBuilder(signature).build(signer.getPrivate());
        return new Issued(
            keys, new JcaX509CertificateConverter().getCertificate(builder.build(content)));
      } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
        throw new AssertionError(e);
      }
    }
  }
}
