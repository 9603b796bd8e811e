package dev.exporterkit.samples.blackbox.tls;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.samples.blackbox.config.TlsConfig;
import dev.exporterkit.samples.blackbox.config.TlsVersion;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.StandardConstants;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Starts TLS on connections, with the trust settings of one probe. */
public final class TlsClient {
  private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?[0-9]+");

  private final ServerTrust trust;
  private final SSLContext context;
  private final String[] protocols;

  private TlsClient(TlsConfig config, ServerTrust trust, SSLContext context) {
    this.protocols = TlsVersion.protocols(config.minVersion(), config.maxVersion());
    this.trust = trust;
    this.context = context;
  }

  /**
   * Returns a client with the trust settings of the configuration.
   *
   * @throws IOException if the file of certificates cannot be read
   */
  public static TlsClient of(TlsConfig config) throws IOException {
    ServerTrust trust =
        new ServerTrust(config.insecureSkipVerify() ? null : Roots.of(config.caFile()));
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {trust}, null);
      return new TlsClient(config, trust, context);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java does not support TLS", e);
    }
  }

  /**
   * Performs a handshake.
   *
   * @param plain the connection, which remains the transport
   * @param serverName the name or address to request, and to find in the certificate
   */
  public TlsSession handshake(Socket plain, int port, String serverName) throws IOException {
    SSLSocket socket = socket(plain, port, serverName);
    handshake(socket);
    return session(socket);
  }

  /** Performs a handshake on a socket of this client. */
  public void handshake(SSLSocket socket) throws IOException {
    try {
      socket.startHandshake();
    } catch (SSLException e) {
      throw new ProbeFailedException("the TLS handshake failed: " + reason(e), e);
    }
  }

  /**
   * Returns a socket whose handshake has not started.
   *
   * @param plain the connection, which remains the transport
   * @param serverName the name or address to request, and to find in the certificate
   */
  public SSLSocket socket(Socket plain, int port, String serverName) throws IOException {
    String name = serverName.replaceFirst("\\.$", "");
    SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, name, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setProtocols(protocols);
    parameters.setServerNames(sent(name));
    socket.setSSLParameters(parameters);
    return socket;
  }

  /** Returns the connection on a socket of this client, after its handshake. */
  public TlsSession session(SSLSocket socket) {
    return new TlsSession(socket, trust);
  }

  /** Returns the trust settings of this client. */
  public X509TrustManager trust() {
    return trust;
  }

  /** Unlike Java, also sends names without a dot. An address must not be sent. */
  private static List<SNIServerName> sent(String name) {
    boolean address = name.indexOf(':') >= 0 || ENDS_IN_A_NUMBER.matcher(name).matches();
    return address || name.isEmpty() ? List.of() : List.of(new SentName(name));
  }

  /** A name that is not validated: {@link javax.net.ssl.SNIHostName} rejects underscores. */
  private static final class SentName extends SNIServerName {
    SentName(String name) {
      super(StandardConstants.SNI_HOST_NAME, name.getBytes(UTF_8));
    }
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }
}
