package dev.exporterkit.samples.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;

/** The clock on the wall as another process sees it: libfaketime adds what stands in a file. */
record WallClock(Path file) {

  /** Returns the environment that a process needs to see this clock. */
  Map<String, String> environment() {
    return Map.of(
        "LD_PRELOAD", "/usr/$LIB/faketime/libfaketimeMT.so.1",
        "FAKETIME_TIMESTAMP_FILE", file.toString(),
        "FAKETIME_NO_CACHE", "1",
        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
        // Otherwise it ends waits early that are on the clock that it was told to leave alone.
        "FAKETIME_FORCE_MONOTONIC_FIX", "0");
  }

  /** Sets the clock so far from the right time. */
  void set(Duration offset) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.writeString(next, "%+d\n".formatted(offset.toSeconds()));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
