package dev.exporterkit.samples.blackbox.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.exporterkit.runtime.config.RegularFile;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The trusted root certificates. */
final class Roots {
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN CERTIFICATE-----([^-]*+)-----END CERTIFICATE-----");

  /** Hundreds of authorities take some 300 KB. */
  private static final int MAX_BYTES = 16 << 20;

  private Roots() {}

  /** Returns the certificates of a file, read again for each probe, or those that Java trusts. */
  static Set<X509Certificate> of(Optional<Path> caFile) throws IOException {
    return caFile.isPresent() ? read(caFile.get()) : Java.OWN;
  }

  /** As in Go, skips keys, comments and certificates that cannot be read. */
  private static Set<X509Certificate> read(Path caFile) throws IOException {
    Set<X509Certificate> roots = new LinkedHashSet<>();
    try {
      String text = new String(RegularFile.bytes(caFile, MAX_BYTES), ISO_8859_1);
      for (Matcher pem = PEM.matcher(text); pem.find(); ) {
        certificate(pem.group(1)).ifPresent(roots::add);
      }
    } catch (IOException e) {
      throw new ProbeFailedException("ca_file " + caFile + " " + e.getMessage(), e);
    }
    if (roots.isEmpty()) {
      throw new ProbeFailedException("ca_file " + caFile + " contains no PEM certificates");
    }
    return roots;
  }

  private static Optional<X509Certificate> certificate(String base64) {
    try {
      byte[] der = Base64.getMimeDecoder().decode(base64);
      return Optional.of(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der)));
    } catch (CertificateException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Loaded when it is first needed, because loading takes a while. */
  private static final class Java {
    static final Set<X509Certificate> OWN = roots();

    private static Set<X509Certificate> roots() {
      try {
        TrustManagerFactory factory =
            TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((@Nullable KeyStore) null);
        return Arrays.stream(factory.getTrustManagers())
            .filter(X509TrustManager.class::isInstance)
            .map(manager -> List.of(((X509TrustManager) manager).getAcceptedIssuers()))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("this Java has no trusted certificates", e);
      }
    }
  }
}
