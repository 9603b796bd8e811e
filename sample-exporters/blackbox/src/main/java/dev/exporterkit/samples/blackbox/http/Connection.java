package dev.exporterkit.samples.blackbox.http;

import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import dev.exporterkit.samples.blackbox.tls.TlsSession;
import dev.exporterkit.samples.blackbox.tls.TlsSheet;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A connection to a web server, for one request. */
final class Connection implements Closeable {
  private final Socket socket;
  private final @Nullable TlsSession session;
  private final InputStream in;

  private Connection(Socket socket, @Nullable TlsSession session) throws IOException {
    this.socket = socket;
    this.session = session;
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  static Connection plain(Socket socket) throws IOException {
    return new Connection(socket, null);
  }

  static Connection over(TlsSession session) throws IOException {
    return new Connection(session.socket(), session);
  }

  /** Sends a request and reads the head of the answer. */
  ResponseHead ask(HttpRequest request, Stopwatch stopwatch) throws IOException {
    request.writeTo(socket.getOutputStream());
    in.mark(1);
    if (in.read() < 0) {
      throw new ProbeFailedException("the connection was closed without an answer");
    }
    in.reset();
    stopwatch.end(Phase.PROCESSING);
    return new HeadReader(in).read();
  }

  /** Returns the body that follows a head. */
  InputStream body(HttpRequest request, ResponseHead head) throws IOException {
    if (request.method().equals("HEAD") || head.status() == 204 || head.status() == 304) {
      return InputStream.nullInputStream();
    }
    if (head.isChunked()) {
      return new ChunkedStream(in);
    }
    long length = head.contentLength();
    return length < 0 ? in : new SizedStream(in, length);
  }

  /** Returns what the handshake told; empty if there was none. */
  Optional<TlsSheet> tls() throws IOException {
    return session == null ? Optional.empty() : Optional.of(session.sheet());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
