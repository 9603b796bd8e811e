package dev.exporterkit.samples.blackbox.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Sends a GET with a body, which OkHttp refuses, as a method that only OkHttp sees. */
final class GetWithBody extends FilterOutputStream {
  static final String METHOD = "GET-WITH-BODY";
  private static final byte[] SEEN = (METHOD + " ").getBytes(US_ASCII);
  private static final byte[] SENT = "GET ".getBytes(US_ASCII);

  private boolean begun;

  GetWithBody(OutputStream out) {
    super(out);
  }

  /** OkHttp writes the first line in one call. */
  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int end = offset + SEEN.length;
    if (!begun
        && length >= SEEN.length
        && Arrays.equals(bytes, offset, end, SEEN, 0, SEEN.length)) {
      out.write(SENT);
      out.write(bytes, end, length - SEEN.length);
    } else {
      out.write(bytes, offset, length);
    }
    begun = true;
  }
}
