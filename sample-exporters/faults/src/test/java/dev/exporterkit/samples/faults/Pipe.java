package dev.exporterkit.samples.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** The named pipe that {@link Fault#PIPE} reads a byte from. */
record Pipe(Path file) {

  /** Makes the pipe of an exporter with this folder. */
  static Pipe make(Path folder) throws Exception {
    Pipe pipe = new Pipe(folder.resolve("pipe"));
    Process mkfifo = new ProcessBuilder("mkfifo", pipe.file().toString()).start();
    assertThat(mkfifo.waitFor()).isZero();
    return pipe;
  }

  /** Waits until a collector reads; returns where to write. */
  OutputStream open() throws IOException {
    return new FileOutputStream(file.toFile());
  }
}
