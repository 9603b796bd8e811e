package dev.exporterkit.samples.blackbox.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules for a chain. Java's validator checks most of them, but does not check the root; Go and
 * browsers apply the same rules to the root.
 */
final class ChainRules {
  /** SHA-2 with RSA, PSS or ECDSA, and Ed25519. Go rejects MD5, SHA-1 and DSA. */
  private static final Set<String> SIGNATURES =
      Set.of(
          "1.2.840.113549.1.1.10",
          "1.2.840.113549.1.1.11",
          "1.2.840.113549.1.1.12",
          "1.2.840.113549.1.1.13",
          "1.2.840.10045.4.3.2",
          "1.2.840.10045.4.3.3",
          "1.2.840.10045.4.3.4",
          "1.3.101.112");

  private static final Set<String> SERVER_USAGES = Set.of("2.5.29.37.0", "1.3.6.1.5.5.7.3.1");
  private static final String NAME_CONSTRAINTS = "2.5.29.30";
  private static final int VERSION_WITH_EXTENSIONS = 3;
  private static final int SIGNS_CERTIFICATES = 5;

  private ChainRules() {}

  /**
   * Checks a chain whose signatures are valid.
   *
   * @param chain the server's certificate first, the trusted one last
   * @throws CertificateException if the chain breaks a rule, with the reason
   */
  static void check(List<X509Certificate> chain) throws CertificateException {
    for (X509Certificate certificate : chain) {
      certificate.checkValidity();
      checkExtensions(certificate);
    }
    List<X509Certificate> signed = chain.subList(0, chain.size() - 1);
    for (X509Certificate certificate : signed) {
      if (!SIGNATURES.contains(certificate.getSigAlgOID())) {
        throw objection(certificate, "is signed with " + certificate.getSigAlgName());
      }
    }
    if (!signed.isEmpty()) {
      X509Certificate root = chain.get(chain.size() - 1);
      checkRoot(root, signed.size() - 1);
      checkPath(signed, root);
    }
  }

  private static void checkExtensions(X509Certificate certificate) throws CertificateException {
    @Nullable List<String> usages = certificate.getExtendedKeyUsage();
    if (usages != null && usages.stream().noneMatch(SERVER_USAGES::contains)) {
      throw objection(certificate, "is not for servers: its extended key usage is " + usages);
    }
    if (certificate.hasUnsupportedCriticalExtension()) {
      throw objection(certificate, "has an unknown critical extension");
    }
  }

  /** Old roots of version 1 have no extensions that could mark them as authorities. */
  private static void checkRoot(X509Certificate root, int intermediates)
      throws CertificateException {
    int allowed = root.getBasicConstraints();
    boolean @Nullable [] usage = root.getKeyUsage();
    boolean authority = allowed >= 0 || root.getVersion() < VERSION_WITH_EXTENSIONS;
    if (!authority || (usage != null && !usage[SIGNS_CERTIFICATES])) {
      throw objection(root, "must not sign other certificates");
    }
    if (allowed >= 0 && intermediates > allowed) {
      throw objection(root, "allows %d intermediates, not %d".formatted(allowed, intermediates));
    }
  }

  private static void checkPath(List<X509Certificate> signed, X509Certificate root)
      throws CertificateException {
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      List<X509Certificate> path = new ArrayList<>(signed);
      TrustAnchor anchor = new TrustAnchor(root, null);
      if (root.getExtensionValue(NAME_CONSTRAINTS) != null) {
        // Java does not read the constraints of an anchor, but it does in the path, signed with its
        // own key.
        path.add(root);
        anchor = new TrustAnchor(root.getSubjectX500Principal(), root.getPublicKey(), null);
      }
      PKIXParameters parameters = new PKIXParameters(Set.of(anchor));
      parameters.setRevocationEnabled(false);
      CertPathValidator.getInstance("PKIX").validate(factory.generateCertPath(path), parameters);
    } catch (GeneralSecurityException e) {
      throw new CertificateException("the certificate chain is not valid: " + e.getMessage(), e);
    }
  }

  private static CertificateException objection(X509Certificate certificate, String what) {
    return new CertificateException(
        "the certificate " + certificate.getSubjectX500Principal().getName() + " " + what);
  }
}
