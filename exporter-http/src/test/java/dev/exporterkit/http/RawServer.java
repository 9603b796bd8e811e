package dev.exporterkit.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A server that reads the head of one request per connection and answers with bytes of a test. */
final class RawServer implements AutoCloseable {
  private final ServerSocket listener;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch lost = new CountDownLatch(1);

  /** What is written after a request, whose first line it is given. */
  interface Answer {
    void write(String request, OutputStream out) throws IOException;
  }

  RawServer(Answer answer) throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    daemon(() -> acceptAll(answer));
  }

  /** Returns a server that answers every request alike, and closes. */
  static RawServer replying(String response) throws IOException {
    return new RawServer((request, out) -> out.write(response.getBytes(ISO_8859_1)));
  }

  /** Returns a server that sends something, and then keeps the connection without a word. */
  static RawServer hangingAfter(String begin) throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    return new RawServer(
        (request, out) -> {
          out.write(begin.getBytes(ISO_8859_1));
          out.flush();
          try {
            never.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        });
  }

  int port() {
    return listener.getLocalPort();
  }

  String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  /** Returns the first lines of all requests, in order. */
  List<String> requests() {
    return requests;
  }

  private void acceptAll(Answer answer) {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        daemon(() -> serve(client, answer));
      } catch (IOException e) {
        return; // the test is over
      }
    }
  }

  private void serve(Socket client, Answer answer) {
    try (client) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
      String first = in.readLine();
      if (first == null) {
        return;
      }
      requests.add(first);
      while (!in.readLine().isEmpty()) {}
      answer.write(first, client.getOutputStream());
    } catch (IOException e) {
      lost.countDown(); // the client does not want the rest
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
