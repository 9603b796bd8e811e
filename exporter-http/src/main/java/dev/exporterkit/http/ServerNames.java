package dev.exporterkit.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.StandardConstants;

/**
 * Sends the server's name in the TLS handshake, including names for which Java does not: those with
 * an underscore or without a dot.
 */
final class ServerNames extends LayeredSocketFactory {
  private final SSLSocketFactory sockets;

  ServerNames(SSLSocketFactory sockets) {
    this.sockets = sockets;
  }

  @Override
  public Socket createSocket(Socket plain, String host, int port, boolean autoClose)
      throws IOException {
    Socket made = sockets.createSocket(plain, host, port, autoClose);
    if (made instanceof SSLSocket socket && !AllowedRoutes.isAddress(host)) {
      SSLParameters parameters = socket.getSSLParameters();
      List<?> names = parameters.getServerNames();
      if (names == null || names.isEmpty()) {
        parameters.setServerNames(List.of(new Name(host)));
        socket.setSSLParameters(parameters);
      }
    }
    return made;
  }

  /** A name that is not validated: {@link javax.net.ssl.SNIHostName} rejects underscores. */
  private static final class Name extends SNIServerName {
    Name(String host) {
      super(StandardConstants.SNI_HOST_NAME, host.getBytes(US_ASCII));
    }
  }
}
