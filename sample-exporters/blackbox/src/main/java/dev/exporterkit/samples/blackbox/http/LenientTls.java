package dev.exporterkit.samples.blackbox.http;

import dev.exporterkit.http.LayeredSocketFactory;
import dev.exporterkit.samples.blackbox.tls.TlsClient;
import dev.exporterkit.samples.blackbox.tls.TlsSheet;
import java.io.IOException;
import java.net.Socket;
import java.util.Objects;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Creates the TLS socket of one request, with its own server name. */
final class LenientTls extends LayeredSocketFactory {
  private final TlsClient client;
  private final String serverName;
  private @Nullable SSLSocket made;

  LenientTls(TlsClient client, String serverName) {
    this.client = client;
    this.serverName = serverName;
  }

  /** Returns the results of the handshake. */
  TlsSheet sheet() throws IOException {
    return client.session(Objects.requireNonNull(made, "the handshake has finished")).sheet();
  }

  @Override
  public Socket createSocket(Socket plain, String host, int port, boolean autoClose)
      throws IOException {
    SSLSocket socket = client.socket(plain, port, serverName);
    made = socket;
    return new LenientSslSocket(socket, client);
  }
}
