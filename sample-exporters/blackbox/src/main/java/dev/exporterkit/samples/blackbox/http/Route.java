package dev.exporterkit.samples.blackbox.http;

import java.io.IOException;
import java.net.Socket;

/** How servers are reached: by themselves, or through a proxy. */
interface Route {

  /**
   * Finds the way to a server.
   *
   * @param redirected whether another server has led there
   * @throws IOException if there is no such server, or the operator does not allow it
   */
  Way to(HttpAddress address, boolean redirected) throws IOException;

  /** A way that is found and not yet gone. */
  interface Way {
    /** Returns a connection on which the server answers, TLS not yet begun. */
    Socket connect() throws IOException;
  }
}
