package dev.exporterkit.samples.blackbox.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The bytes of a server, with the head of the response converted to the form that OkHttp reads. */
final class LenientHeads extends FilterInputStream {
  private static final int MAX_BYTES = 1 << 18;
  private static final int MAX_INTERIM = 5;

  private ByteArrayInputStream head = new ByteArrayInputStream(new byte[0]);
  private boolean past;
  private int bytes;
  private int interim;

  LenientHeads(InputStream in) {
    super(new BufferedInputStream(in));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (!past && head.available() == 0) {
      head = new ByteArrayInputStream(next().getBytes(ISO_8859_1));
    }
    return head.available() > 0
        ? head.read(target, offset, length)
        : in.read(target, offset, length);
  }

  private String next() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      lines.add(line);
    }
    ResponseHead read = ResponseHead.parse(lines);
    past = !read.isInterim();
    if (!past && ++interim > MAX_INTERIM) {
      throw new IOException("the response follows more than five interim responses");
    }
    if (past && read.isChunked()) {
      in = new ChunkFraming(in);
    }
    return read.text();
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException(
            bytes == 0
                ? "the connection was closed without a response"
                : "the connection was closed within the head of the response");
      }
      if (++bytes > MAX_BYTES) {
        throw new IOException("the head of the response is larger than 256 KB");
      }
      line.write(next);
    }
    String text = line.toString(ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
