package dev.exporterkit.samples.blackbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads lines up to an empty one, and no byte further. */
final class HeadReader {
  private static final int MAX_BYTES = 1 << 20;

  private final InputStream in;
  private int bytes;

  HeadReader(InputStream in) {
    this.in = in;
  }

  /** Reads the head of the answer, past those that only say that one is to come. */
  ResponseHead read() throws IOException {
    ResponseHead head = readOne();
    while (head.status() / 100 == 1) {
      head = readOne();
    }
    return head;
  }

  private ResponseHead readOne() throws IOException {
    List<String> lines = new ArrayList<>(List.of(line()));
    for (String line = line(); !line.isEmpty(); line = line()) {
      lines.add(line);
    }
    return ResponseHead.parse(lines);
  }

  /** Reads a line, without its end. */
  String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection was closed within the head of the answer");
      }
      if (++bytes > MAX_BYTES) {
        throw new ProbeFailedException("the head of the answer is larger than 1 MB");
      }
      line.write(next);
    }
    String text = line.toString(UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
