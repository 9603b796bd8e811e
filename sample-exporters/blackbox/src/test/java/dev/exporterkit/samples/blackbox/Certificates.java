package dev.exporterkit.samples.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A key and a certificate that nobody has signed but its owner, by the JDK's own tool. */
final class Certificates {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private final Path folder;
  private final String name;

  private Certificates(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** Makes one for localhost that is good from now on. */
  static Certificates good(Path folder) throws Exception {
    return make(folder, "good", "localhost", "-validity", "30");
  }

  /** Makes one for localhost that was good in 2020. */
  static Certificates expired(Path folder) throws Exception {
    return make(folder, "expired", "localhost", "-startdate", "2020/01/01", "-validity", "366");
  }

  /** Makes one for another host. */
  static Certificates foreign(Path folder) throws Exception {
    return make(folder, "foreign", "elsewhere.example", "-validity", "30");
  }

  /** Returns the certificate as PEM, for {@code ca_file}. */
  Path pem() {
    return folder.resolve(name + ".pem");
  }

  /** Returns what a server with it needs. */
  SSLContext server() throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream stored = Files.newInputStream(folder.resolve(name + ".p12"))) {
      keys.load(stored, PASSWORD);
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static Certificates make(Path folder, String name, String host, String... validity)
      throws Exception {
    Certificates made = new Certificates(folder, name);
    List<String> generate = new ArrayList<>(List.of("-genkeypair", "-keyalg", "EC"));
    generate.addAll(List.of("-dname", "CN=" + host + ", O=\"Org, Inc\"", "-ext"));
    generate.add("san=dns:" + host + ",dns:www." + host);
    generate.addAll(List.of(validity));
    made.keytool(generate);
    made.keytool(List.of("-exportcert", "-rfc", "-file", made.pem().toString()));
    return made;
  }

  private void keytool(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(arguments);
    command.addAll(List.of("-storepass", new String(PASSWORD), "-keystore"));
    command.add(folder.resolve(name + ".p12").toString());
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (InputStream output = keytool.getInputStream()) {
      String text = new String(output.readAllBytes(), UTF_8);
      if (keytool.waitFor() != 0) {
        throw new AssertionError(text);
      }
    }
  }
}
