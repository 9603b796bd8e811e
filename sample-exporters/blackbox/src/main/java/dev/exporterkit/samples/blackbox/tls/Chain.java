package dev.exporterkit.samples.blackbox.tls;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Certificates from the server's own to a trusted one. */
final class Chain {
  private Chain() {}

  /**
   * Finds the chain of a server that is trusted.
   *
   * @param sent what the server sent, its own certificate first
   * @param trusted what the client trusts
   */
  static List<X509Certificate> of(List<X509Certificate> sent, List<X509Certificate> trusted) {
    List<X509Certificate> chain = new ArrayList<>(List.of(sent.get(0)));
    Optional<X509Certificate> next = next(chain, sent, trusted);
    while (next.isPresent()) {
      chain.add(next.get());
      next = next(chain, sent, trusted);
    }
    return chain;
  }

  private static Optional<X509Certificate> next(
      List<X509Certificate> chain, List<X509Certificate> sent, List<X509Certificate> trusted) {
    X509Certificate last = chain.get(chain.size() - 1);
    if (trusted.contains(last)) {
      return Optional.empty();
    }
    return Stream.concat(trusted.stream(), sent.stream())
        .filter(candidate -> !chain.contains(candidate) && hasSigned(candidate, last))
        .findFirst();
  }

  private static boolean hasSigned(X509Certificate issuer, X509Certificate certificate) {
    if (!issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
      return false;
    }
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
