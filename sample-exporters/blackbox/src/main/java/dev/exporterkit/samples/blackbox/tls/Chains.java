package dev.exporterkit.samples.blackbox.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The valid chains from a server's certificate to a trusted one. There can be several if more than
 * one root has signed an authority; a client accepts the server if one chain is valid.
 */
final class Chains {
  /** Go's limit: certificates that sign each other in many ways produce a huge number of chains. */
  private static final int MAX_SIGNATURE_CHECKS = 100;

  private final List<X509Certificate> sent;
  private final Collection<X509Certificate> trusted;
  private final List<List<X509Certificate>> holding = new ArrayList<>();
  private @Nullable CertificateException objection;
  private int signatureChecks;

  private Chains(List<X509Certificate> sent, Collection<X509Certificate> trusted) {
    this.sent = sent;
    this.trusted = trusted;
  }

  /**
   * Finds the chains.
   *
   * @param sent the certificates from the server, its own first
   * @param trusted the certificates that the client trusts
   * @return at least one chain, each with the server's certificate first and the trusted one last
   * @throws CertificateException if there is none, with the problem of the last candidate
   */
  static List<List<X509Certificate>> of(
      List<X509Certificate> sent, Collection<X509Certificate> trusted) throws CertificateException {
    Chains chains = new Chains(sent, trusted);
    List<X509Certificate> begin = List.of(sent.get(0));
    if (trusted.contains(sent.get(0))) {
      chains.judge(begin);
    } else {
      chains.extend(begin);
    }
    if (!chains.holding.isEmpty()) {
      return List.copyOf(chains.holding);
    }
    throw chains.objection == null
        ? new CertificateException("no trusted authority has signed the certificate")
        : chains.objection;
  }

  private void extend(List<X509Certificate> chain) {
    for (X509Certificate root : trusted) {
      if (isNext(root, chain)) {
        judge(append(chain, root));
      }
    }
    for (X509Certificate intermediate : sent) {
      if (!trusted.contains(intermediate) && isNext(intermediate, chain)) {
        extend(append(chain, intermediate));
      }
    }
  }

  private void judge(List<X509Certificate> chain) {
    try {
      ChainRules.check(chain);
      holding.add(chain);
    } catch (CertificateException e) {
      objection = e;
    }
  }

  private boolean isNext(X509Certificate candidate, List<X509Certificate> chain) {
    X509Certificate last = chain.get(chain.size() - 1);
    return candidate.getSubjectX500Principal().equals(last.getIssuerX500Principal())
        && chain.stream().noneMatch(before -> isSameHolder(before, candidate))
        && hasSigned(candidate, last);
  }

  private boolean hasSigned(X509Certificate issuer, X509Certificate certificate) {
    if (++signatureChecks > MAX_SIGNATURE_CHECKS) {
      return false;
    }
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** A second certificate for one key would lead in circles. */
  private static boolean isSameHolder(X509Certificate one, X509Certificate other) {
    return one.getSubjectX500Principal().equals(other.getSubjectX500Principal())
        && one.getPublicKey().equals(other.getPublicKey());
  }

  private static List<X509Certificate> append(List<X509Certificate> chain, X509Certificate next) {
    List<X509Certificate> longer = new ArrayList<>(chain);
    longer.add(next);
    return longer;
  }
}
