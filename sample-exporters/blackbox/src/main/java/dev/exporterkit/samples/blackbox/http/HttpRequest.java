package dev.exporterkit.samples.blackbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * A request as it is sent.
 *
 * @param target what is asked for, as it stands in the first line
 * @param headers by their names, whose case does not count
 */
record HttpRequest(String method, String target, Map<String, String> headers, String body) {

  void writeTo(OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes((method + " " + target + " HTTP/1.1\r\n").getBytes(UTF_8));
    headers.forEach(
        (name, value) -> bytes.writeBytes((name + ": " + value + "\r\n").getBytes(UTF_8)));
    bytes.writeBytes("\r\n".getBytes(UTF_8));
    bytes.writeBytes(body.getBytes(UTF_8));
    bytes.writeTo(out);
    out.flush();
  }
}
