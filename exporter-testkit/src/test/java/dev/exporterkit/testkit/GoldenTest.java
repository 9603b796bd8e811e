package dev.exporterkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {
  private static final List<String> LINES = List.of("# TYPE a gauge", "a 1", "b{p=\"81\"} 2");

  @TempDir Path folder;
  private Golden golden;

  @BeforeEach
  void makeGolden() {
    golden = new Golden(folder, "XTest", "shows", Set.of("shows"), "YTest"::equals);
  }

  @Test
  void updateWritesTheFile() throws IOException {
    require(LINES, "update");
    assertThat(golden.path()).isEqualTo(folder.resolve("XTest/shows.prom"));
    assertThat(golden.path()).hasContent("# TYPE a gauge\na 1\nb{p=\"81\"} 2\n");
    require(LINES, null);
  }

  @Test
  void differenceIsShown() throws IOException {
    write("# TYPE a gauge\na 2\nb{p=\"81\"} 2\nc 3\n");
    fails(
        "the scrape differs from the golden file (-) "
            + golden.path()
            + ":\n  - a 2\n  + a 1\n  - c 3\n"
            + "If this is right, accept it with -Dexporterkit.golden=update. Where a value differs"
            + " each time, write <any> into the file.");
  }

  @Test
  void anyMatchesValuesAndLabels() throws IOException {
    write("# TYPE a gauge\na <any>\nb{p=\"<any>\"} 2\n");
    require(LINES, null);
    require(List.of("# TYPE a gauge", "a 1.5", "b{p=\"8\"} 3"), "update");
    assertThat(golden.path()).hasContent("# TYPE a gauge\na <any>\nb{p=\"8\"} 3\n");
  }

  @Test
  void missingFileIsShownAsItWouldBe() {
    fails(
        "there is no golden file "
            + golden.path()
            + ". Create it with -Dexporterkit.golden=update; it would be:\n"
            + "  # TYPE a gauge\n  a 1\n  b{p=\"81\"} 2");
  }

  @Test
  void damagedFileIsRefused() throws IOException {
    String damaged =
        "the golden file "
            + golden.path()
            + " %s. Write it again with"
            + " -Dexporterkit.golden=update";
    write(" \n");
    fails(damaged.formatted("is empty"));
    write("# TYPE a gauge\na");
    fails(damaged.formatted("is half written: its last line has no end"));
    write("a x\n");
    fails(
        damaged.formatted(
            "is malformed: line 1, column 3: expected a number such as 1, 0.5, NaN or +Inf, found"
                + " \"x\": a x"));
    require(LINES, "update");
    require(LINES, null);
  }

  @Test
  void fileWithoutTestIsRefused() throws IOException {
    write("# TYPE a gauge\na 1\nb{p=\"81\"} 2\n");
    Path old = Files.writeString(folder.resolve("XTest/showed-dead.prom"), "a 1\n");
    fails(
        "the golden file "
            + old
            + " belongs to no test: there is no method showed in XTest. Delete or rename it.");
    Files.delete(old);
    Files.createDirectory(folder.resolve("YTest"));
    Files.writeString(folder.resolve("YTest/any.prom"), "a 1\n");
    require(LINES, null);
    Path gone = Files.createDirectory(folder.resolve("ZTest")).resolve("any.prom");
    Files.writeString(gone, "a 1\n");
    fails(
        "the golden file "
            + gone
            + " belongs to no test: there is no test class ZTest. Delete or rename it.");
  }

  @Test
  void updateIsRefusedInCi() {
    assertThatThrownBy(() -> golden.require(LINES, AssertionError::new, "update", "true"))
        .hasMessage(
            "-Dexporterkit.golden=update is refused, because the variable CI is set: update golden"
                + " files where a person looks at the difference");
    assertThat(golden.path()).doesNotExist();
  }

  @Test
  void otherModesAreRefused() {
    assertThatThrownBy(() -> require(LINES, "yes"))
        .hasMessage("-Dexporterkit.golden=yes: must be update, or not set at all");
    assertThatThrownBy(() -> Golden.ofCaller("A b"))
        .hasMessage(
            "the name of a golden file must consist of lower-case letters, digits and -, found"
                + " \"A b\"");
  }

  private void require(List<String> lines, String mode) {
    golden.require(lines, AssertionError::new, mode, null);
  }

  private void fails(String message) {
    assertThatThrownBy(() -> require(LINES, null))
        .isInstanceOf(AssertionError.class)
        .hasMessage(message);
  }

  private void write(String text) throws IOException {
    Files.createDirectories(folder.resolve("XTest"));
    Files.writeString(golden.path(), text);
  }
}
