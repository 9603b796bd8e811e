package dev.exporterkit.samples.blackbox.http;

import dev.exporterkit.samples.blackbox.config.ByteSize;
import dev.exporterkit.samples.blackbox.config.Compression;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import dev.exporterkit.samples.blackbox.probe.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** The body of a response: counted, and kept only if its text is needed. */
final class Body {
  private static final int MAX_KEPT_BYTES = 16 << 20;
  private static final int PIECE_BYTES = 1 << 14;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final Optional<ByteSize> limit;
  private long length;

  /** Starts without bytes; a body that is longer than the limit fails the probe. */
  Body(Optional<ByteSize> limit) {
    this.limit = limit;
  }

  /** Starts the decompression, if there is any. */
  static InputStream unpack(InputStream in, Optional<Compression> compression) throws IOException {
    return compression.isPresent() ? unpack(in, compression.get()) : in;
  }

  /** Reads to the end. What was read counts even if the rest is missing or beyond the limit. */
  void read(InputStream unpacked, boolean keep) throws IOException {
    byte[] piece = new byte[PIECE_BYTES];
    for (int count = unpacked.read(piece); count >= 0; count = unpacked.read(piece)) {
      length += count;
      checkLimit();
      if (keep) {
        keep(piece, count);
      }
    }
  }

  private void checkLimit() throws ProbeFailedException {
    if (limit.isPresent() && length > limit.get().bytes()) {
      length = limit.get().bytes();
      throw new ProbeFailedException("the body is longer than body_size_limit, " + limit.get());
    }
  }

  /** Returns the number of bytes, after decompression. */
  long length() {
    return length;
  }

  String text() {
    return Utf8.decode(kept.toByteArray());
  }

  private void keep(byte[] piece, int count) throws ProbeFailedException {
    if (length > MAX_KEPT_BYTES) {
      throw new ProbeFailedException("the body is larger than the 16 MB that are searched");
    }
    kept.write(piece, 0, count);
  }

  private static InputStream unpack(InputStream in, Compression compression) throws IOException {
    return switch (compression) {
      case GZIP -> new GzipMembers(in);
      case DEFLATE -> new InflaterInputStream(in, new Inflater(true));
      case IDENTITY -> in;
    };
  }
}
