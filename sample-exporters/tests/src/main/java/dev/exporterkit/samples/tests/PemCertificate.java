package dev.exporterkit.samples.tests;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A self-signed certificate for localhost, as files for daemons.
 *
 * @param certificate the certificate
 * @param key its key
 */
record PemCertificate(Path certificate, Path key) {
  private static final String PASSWORD = "changeit";

  /** Creates one that is valid from now on. */
  static PemCertificate good(Path folder) throws Exception {
    return make(folder, "good", "-validity", "30");
  }

  /** Creates one that was valid in 2020. */
  static PemCertificate expired(Path folder) throws Exception {
    return make(folder, "expired", "-startdate", "2020/01/01", "-validity", "366");
  }

  private static PemCertificate make(Path folder, String name, String... validity)
      throws Exception {
    Path store = folder.resolve(name + ".p12");
    List<String> arguments =
        new ArrayList<>(
            List.of("-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=localhost"));
    arguments.addAll(List.of("-ext", "san=dns:localhost,ip:127.0.0.1", "-ext", "bc=ca:true"));
    arguments.addAll(List.of("-storepass", PASSWORD, "-keystore", store.toString()));
    arguments.addAll(List.of(validity));
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    try (Daemon tool = Daemon.start(keytool, arguments.toArray(String[]::new))) {
      if (tool.awaitExit() != 0) {
        throw new AssertionError(tool.output().text());
      }
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream stored = Files.newInputStream(store)) {
      keys.load(stored, PASSWORD.toCharArray());
    }
    return new PemCertificate(
        pem(folder.resolve(name + ".pem"), "CERTIFICATE", keys.getCertificate(name).getEncoded()),
        pem(
            folder.resolve(name + ".key"),
            "PRIVATE KEY",
            keys.getKey(name, PASSWORD.toCharArray()).getEncoded()));
  }

  private static Path pem(Path file, String what, byte[] bytes) throws Exception {
    String text = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(bytes);
    return Files.writeString(
        file, "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
  }
}
