package dev.exporterkit.benchmarks.measure;

import dev.exporterkit.benchmarks.client.Ask;
import dev.exporterkit.benchmarks.series.Fingerprint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Ensures that no peer is fast by sending less: checks the first response of each kind. */
final class ResponseCheck {
  private final Fingerprint first;

  ResponseCheck(int rows) {
    this.first = Fingerprint.expected(rows, 1);
  }

  /** The first scrape after the start must have the series and values of {@code SERIES.md}. */
  void checkFirst(Path folder) throws IOException {
    Fingerprint response = fingerprint(folder, Ask.TEXT);
    if (!response.equals(first)) {
      throw new IOException(
          "expected the series of SERIES.md, " + first + ", but the response had " + response);
    }
  }

  /** Every later scrape must have the same number of series. */
  void checkLater(Path folder, Ask ask) throws IOException {
    Fingerprint response = fingerprint(folder, ask);
    if (response.series() != first.series()) {
      throw new IOException(
          ask.title() + ": " + response.series() + " series instead of " + first.series());
    }
  }

  private static Fingerprint fingerprint(Path folder, Ask ask) throws IOException {
    try (InputStream file = Files.newInputStream(folder.resolve(ask.file()));
        InputStream plain = ask.gzip() ? new GZIPInputStream(file, 64 * 1024) : file;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      return Fingerprint.of(lines);
    }
  }
}
