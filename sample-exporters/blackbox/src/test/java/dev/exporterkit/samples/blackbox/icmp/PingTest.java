package dev.exporterkit.samples.blackbox.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PingTest {
  @TempDir Path folder;

  @Test
  void programOnThePathIsFound() throws Exception {
    Path ping = Files.createFile(folder.resolve("ping"));
    assertThat(Ping.find("/nowhere:" + folder)).isEmpty();
    assertThat(ping.toFile().setExecutable(true)).isTrue();
    assertThat(Ping.find("/nowhere:" + folder)).map(Object::toString).contains(ping.toString());
  }

  @Test
  void withoutProgramsThereIsNone() {
    assertThat(Ping.find("")).isEmpty();
  }
}
