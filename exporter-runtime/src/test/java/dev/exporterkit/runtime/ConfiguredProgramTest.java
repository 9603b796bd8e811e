package dev.exporterkit.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.runtime.clientjava.MountedExporter;
import dev.exporterkit.runtime.example.QueueExporter;
import dev.exporterkit.runtime.example.ShopExporter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ConfiguredProgramTest {
  @TempDir Path folder;

  private Path file = Path.of("");

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("shop.yml");
  }

  @Test
  void collectorsGetWhatTheFileSays() throws Exception {
    Files.writeString(folder.resolve("word"), "hunter2\n");
    Files.writeString(
        file, "tills: 4\npassword: {file: word}\nmodules: {slow: {tries: 3}, fast: {}}");

    assertThat(mounted("--config.file=" + file))
        .isEqualTo(
            "[fast, slow][fast] ShopConfig[tills=4, password=Optional[<secret>],"
                + " modules={slow=Module[tries=3], fast=Module[tries=1]}]");
  }

  @Test
  void fileBesideTheExporterIsTheStandard() {
    assertThat(mounted())
        .isEqualTo("[][fast] ShopConfig[tills=2, password=Optional.empty, modules={}]");
  }

  @Test
  void problemsOfFlagsFileAndAddressComeTogether() throws Exception {
    Files.writeString(file, "tils: 4\n");
    try (RunningProgram program =
        RunningProgram.start(
            ShopExporter.class,
            Map.of("SHOP_EXPORTER_CONFIG_FILE", file.toString()),
            "--log.levl=info",
            "--web.listen-address=no.such.host.invalid:1")) {
      assertThat(program.exitCode()).isEqualTo(2);
      assertThat(program.output())
          .isEqualTo(
              """
              shop-exporter: 4 problems
                1) --log.levl: there is no such flag. Did you mean --log.level?
                2) FILE: tils (line 1): there is no such key. Did you mean tills?
                3) FILE: tills (line 1): is missing; expected a whole number.
                4) --web.listen-address=no.such.host.invalid:1: there is no host of that name.
              Run shop-exporter --help for all options.
              """
                  .replace("FILE", file.toString()));
    }
  }

  @Test
  void objectionOfAConstructorIsAProblem() throws Exception {
    Files.writeString(file, "tills: 10\n");
    try (RunningProgram program =
        RunningProgram.start(
            ShopExporter.class,
            Map.of(),
            "--config.file=" + file,
            "--web.listen-address=no.such.host.invalid:1")) {
      assertThat(program.exitCode()).isEqualTo(2);
      assertThat(program.output())
          .endsWith(
              """
              shop-exporter: 2 problems
                1) tills: there is room for 9 only.
                2) --web.listen-address=no.such.host.invalid:1: there is no host of that name.
              Run shop-exporter --help for all options.
              """);
    }
  }

  @Test
  void plainSecretIsToldByItsKeyAlone() throws Exception {
    Files.writeString(file, "tills: 4\npassword: hunter2\n");
    try (RunningProgram program =
        RunningProgram.start(
            ShopExporter.class,
            Map.of(),
            "--config.file=" + file,
            "--web.listen-address=127.0.0.1:0",
            "--log.level=debug")) {
      program.port();
      program.terminate();
      assertThat(program.exitCode()).isZero();
      assertThat(program.output().lines().filter(line -> line.contains("level=WARN")))
          .singleElement()
          .asString()
          .contains(
              "msg=\"The configuration file contains secrets as plain text\""
                  + " keys=\"password (line 2)\" advice=\"instead of each, write"
                  + " {file: /path/to/it} or {env: NAME_OF_A_VARIABLE}; ");
      assertThat(program.output()).doesNotContain("hunter2");
    }
  }

  @Test
  void mountTellsTheProblems() {
    assertThatThrownBy(() -> ExporterApplication.mount(ShopExporter.class, "--config.file=/no.yml"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1) /no.yml: cannot be read: there is no such file.");
  }

  @Test
  void helpNeedsNoFile() throws Exception {
    try (RunningProgram program =
        RunningProgram.start(ShopExporter.class, Map.of(), "--help", "--config.file=/no.yml")) {
      assertThat(program.exitCode()).isZero();
      assertThat(program.output()).contains("--config.file=FILE");
    }
  }

  @Test
  void othersNeitherHaveTheFlagNorLoadTheReader() throws Exception {
    Path loaded = folder.resolve("loaded");
    try (RunningProgram program =
        RunningProgram.start(
            QueueExporter.class,
            Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + loaded),
            "--config.file=" + file,
            "--web.listen-address=127.0.0.1:0")) {
      assertThat(program.output()).contains("--config.file: there is no such flag.");
    }
    try (RunningProgram program =
        RunningProgram.start(
            QueueExporter.class,
            Map.of(
                "JAVA_TOOL_OPTIONS",
                "-Xlog:class+load:file=" + loaded,
                "QUEUE_EXPORTER_CONFIG_FILE",
                "/no.yml"),
            "--web.listen-address=127.0.0.1:0")) {
      program.port();
      program.terminate();
      program.exitCode();
    }
    assertThat(loaded)
        .content()
        .contains("dev.exporterkit.runtime.config.ConfigModule")
        .doesNotContain("org.yaml", "runtime.config.ConfigReader");
  }

  /** Returns the label in which the collector tells what it was given. */
  private static String mounted(String... args) {
    try (MountedExporter exporter = ExporterApplication.mount(ShopExporter.class, args)) {
      return exporter.collect().stream()
          .filter(family -> family.getMetadata().getPrometheusName().equals("shop_tills"))
          .map(family -> ((GaugeSnapshot) family).getDataPoints().get(0).getLabels().get("config"))
          .findFirst()
          .orElseThrow();
    }
  }
}
