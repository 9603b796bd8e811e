package dev.exporterkit.samples.blackbox.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** A connection without TLS that tolerates more than OkHttp does. */
final class LenientSocket extends Socket {

  /** Creates such sockets. */
  static SocketFactory factory() {
    return new Factory();
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new LenientHeads(super.getInputStream());
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return new GetWithBody(super.getOutputStream());
  }

  /** OkHttp only requests sockets that are not connected. */
  private static final class Factory extends SocketFactory {
    @Override
    public Socket createSocket() {
      return new LenientSocket();
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
}
