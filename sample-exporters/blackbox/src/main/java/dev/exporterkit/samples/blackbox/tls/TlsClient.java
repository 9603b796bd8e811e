package dev.exporterkit.samples.blackbox.tls;

import dev.exporterkit.samples.blackbox.config.TlsConfig;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** Begins TLS on connections, with one probe's idea of whom to trust. */
public final class TlsClient {
  private final ServerTrust trust;
  private final SSLContext context;

  private TlsClient(ServerTrust trust, SSLContext context) {
    this.trust = trust;
    this.context = context;
  }

  /**
   * Returns a client that trusts whom the configuration names.
   *
   * @throws IOException if the file of certificates cannot be read
   */
  public static TlsClient of(TlsConfig config) throws IOException {
    ServerTrust trust =
        new ServerTrust(config.insecureSkipVerify() ? null : Trust.of(config.caFile()));
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {trust}, null);
      return new TlsClient(trust, context);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }

  /**
   * Shakes hands with a server.
   *
   * @param plain the connection, which goes on below
   * @param serverName the name or address that is asked for, and that the certificate must be for
   */
  public TlsSession handshake(Socket plain, int port, String serverName) throws IOException {
    SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket(plain, serverName, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    if (trust.verifies()) {
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
    }
    if (isName(serverName)) {
      // By itself, Java does not send a name without a dot.
      parameters.setServerNames(List.of(new SNIHostName(serverName)));
    }
    socket.setSSLParameters(parameters);
    try {
      socket.startHandshake();
    } catch (SSLException e) {
      throw new ProbeFailedException("the TLS handshake failed: " + reason(e), e);
    }
    return new TlsSession(socket, trust);
  }

  /** Tells a name from an address, which must not be sent as a name. */
  private static boolean isName(String host) {
    return host.indexOf(':') < 0
        && !host.isEmpty()
        && !Character.isDigit(host.charAt(host.lastIndexOf('.') + 1));
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }
}
