package dev.exporterkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A script runs every command that a page shows. */
@Tag("once")
final class CommandsTest {
  private static final String COMMAND = "(\\./(exporter-kit|verify)|mvn |java |benchmarks/).*";

  /** The script that runs a command, and the text in it that shows so. */
  private static final Map<String, Proof> PROOFS =
      Map.ofEntries(
          Map.entry("./exporter-kit run disk", new Proof("build/checks/readme.sh", "run disk")),
          Map.entry("./exporter-kit list", new Proof("build/checks/readme.sh", "list")),
          Map.entry(
              "./exporter-kit run disk --help",
              new Proof("build/checks/readme.sh", "run disk --help")),
          Map.entry(
              "./exporter-kit run faults --faults.folder=/tmp",
              new Proof("build/checks/faults.sh", "run faults --faults.folder=")),
          Map.entry("./verify", new Proof(".ci/run", "verify")),
          Map.entry("./verify --install", new Proof(".ci/run", "verify\" --install")),
          Map.entry(
              "mvn -q -Dquick -Dmaven.test.skip=true -pl"
                  + " exporter-annotations,exporter-runtime,exporter-testkit -am install",
              new Proof("build/checks/getting-started.sh", "shown 'mvn -q -Dquick'")),
          Map.entry(
              "mvn -q package",
              new Proof("build/checks/getting-started.sh", "shown 'mvn -q package'")),
          Map.entry(
              "mkdir -p spool/invoices spool/orders",
              new Proof("build/checks/getting-started.sh", "in mkdir touch")),
          Map.entry(
              "touch spool/invoices/1.pdf spool/invoices/2.pdf",
              new Proof("build/checks/getting-started.sh", "in mkdir touch")),
          Map.entry(
              "java -jar target/spool-exporter-1.jar",
              new Proof("build/checks/getting-started.sh", "shown java")),
          Map.entry(
              "java -jar target/spool-exporter-1.jar --help",
              new Proof("build/checks/getting-started.sh", "$start --help")),
          Map.entry(
              "mvn -q -pl sample-exporters/faults -am verify -Dminutes=30",
              new Proof("verify", "-Pdaemons")), // once instead of for 30 minutes
          Map.entry("mvn -q verify", new Proof("verify", "clean verify")),
          Map.entry(
              "mvn -q -pl exporter-api -am verify",
              new Proof("build/checks/contributing.sh", "-q -pl exporter-api -am verify")),
          Map.entry(
              "mvn -q spotless:apply",
              new Proof("build/checks/contributing.sh", "-q spotless:apply")));

  static Stream<Page> pages() {
    return Page.all().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyCommandIsKnown(Page page) {
    assertThat(PROOFS.keySet()).as("%s", page).containsAll(commands(page).toList());
  }

  @Test
  void everyProofRunsItsCommand() throws IOException {
    for (Proof proof : PROOFS.values()) {
      assertThat(Files.readString(Page.ROOT.resolve(proof.script())).contains(proof.text()))
          .as("%s has \"%s\"", proof.script(), proof.text())
          .isTrue();
    }
  }

  @Test
  void everyKnownCommandIsShown() {
    List<String> shown = pages().flatMap(CommandsTest::commands).toList();
    assertThat(shown).containsAll(PROOFS.keySet());
  }

  private static Stream<String> commands(Page page) {
    Stream<String> shown =
        page.blocks("console").stream()
            .flatMap(block -> block.text().lines())
            .filter(line -> line.startsWith("$ "))
            .map(line -> line.substring(2));
    return Stream.concat(shown, page.code().stream().filter(code -> code.matches(COMMAND)));
  }

  private record Proof(String script, String text) {}
}
