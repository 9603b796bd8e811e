package dev.exporterkit.runtime.web.body;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The body of one response, to be written once and closed in any case. Used by one thread.
 *
 * <pre>{@code
 * try (ResponseBody body = bodies.encode(exposition, format, coding)) {
 * exchange.sendResponseHeaders(200, body.responseLength());
 * body.writeTo(exchange.getResponseBody());
 * }
 * }</pre>
 */
public interface ResponseBody extends AutoCloseable {

  /**
   * Returns the length as {@code HttpExchange.sendResponseHeaders} wants it: the number of bytes, 0
   * if it is known only after writing (send it chunked), -1 if there are none.
   */
  long responseLength();

  /**
   * Writes all bytes, at most 64 KB at a time; does not close the stream.
   *
   * @throws IOException if the client does not accept them any more
   */
  void writeTo(OutputStream out) throws IOException;

  /** Releases the memory. */
  @Override
  void close();
}
