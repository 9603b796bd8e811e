package dev.exporterkit.samples.blackbox.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** Reads a target's bytes as Go's expressions do. */
public final class Utf8 {
  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /** Returns whether all bytes are part of characters. */
  public static boolean isValid(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /**
   * Decodes UTF-8. Each byte that is part of no character becomes one U+FFFD, so that {@code .}
   * matches it; Java's own decoding makes one of several bytes.
   */
  public static String decode(byte[] bytes) {
    CharsetDecoder decoder = UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    for (CoderResult result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      in.get();
      out.put(REPLACEMENT);
      decoder.reset();
    }
    return out.flip().toString();
  }
}
