package dev.exporterkit.http;

import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Base of a factory whose TLS sockets are layered over connected sockets. OkHttp requests no
 * others, so a subclass for {@code sslSocketFactory} only overrides {@link #createSocket(Socket,
 * String, int, boolean)}; all other methods throw an {@link UnsupportedOperationException}.
 */
public abstract class LayeredSocketFactory extends SSLSocketFactory {

  /** For subclasses. */
  protected LayeredSocketFactory() {}

  @Override
  public String[] getDefaultCipherSuites() {
    throw new UnsupportedOperationException();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }
}
