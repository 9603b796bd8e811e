package dev.exporterkit.samples.blackbox.tls;

import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Who may vouch for a server. */
final class Trust {
  private Trust() {}

  /** Returns what trusts the certificates of a file, read anew, or those that Java trusts. */
  static X509ExtendedTrustManager of(Optional<Path> caFile) throws IOException {
    return caFile.isPresent() ? in(store(caFile.get())) : Java.OWN;
  }

  private static KeyStore store(Path caFile) throws IOException {
    try (InputStream pem = Files.newInputStream(caFile)) {
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509").generateCertificates(pem);
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int count = 0;
      for (Certificate certificate : certificates) {
        store.setCertificateEntry("ca" + count++, certificate);
      }
      return store;
    } catch (CertificateException e) {
      throw new ProbeFailedException("ca_file " + caFile + " holds no certificates as PEM", e);
    } catch (IOException e) {
      throw new ProbeFailedException("ca_file " + caFile + " cannot be read: " + e, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java keeps no certificates", e);
    }
  }

  private static X509ExtendedTrustManager in(@Nullable KeyStore store) {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      return Arrays.stream(factory.getTrustManagers())
          .filter(X509ExtendedTrustManager.class::isInstance)
          .map(X509ExtendedTrustManager.class::cast)
          .findFirst()
          .orElseThrow();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no trust managers", e);
    }
  }

  /** Loaded when it is first needed: it takes Java a while. */
  private static final class Java {
    static final X509ExtendedTrustManager OWN = in(null);
  }
}
