package dev.exporterkit.samples.haproxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.TargetUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of random mutations of what a HAProxy 2.6 answered. */
class AnswersFuzzTest {
  private static final int MUTANTS = 1_000;
  private static final String NASTY = ",,,\"\"\n\r#0129-.x \u0000\u00ff";
  private static String page;
  private static String info;

  @BeforeAll
  static void read() throws IOException {
    page = resource("version-2.6.good.csv");
    info = resource("version-2.6.good.info");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noMutantIsMoreThanUnavailable(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < MUTANTS; i++) {
      String mutant = mutant(page, random, 1 + random.nextInt(8));
      parsed(mutant).ifPresent(read -> read.rows().forEach(row -> assertHarmless(row, mutant)));
      assertInfoIsHarmless(mutant(info, random, 1 + random.nextInt(8)));
    }
  }

  /** A line that nothing touched keeps its row, and one that was touched shows nothing new. */
  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void brokenLineCostsNoOther(long seed) {
    Random random = new Random(seed);
    List<String> lines = page.lines().filter(line -> !line.isEmpty()).toList();
    for (int i = 0; i < MUTANTS; i++) {
      int victim = 1 + random.nextInt(lines.size() - 1);
      List<String> mutated = new ArrayList<>(lines);
      mutated.set(victim, mutant(lines.get(victim), random, 1 + random.nextInt(3)));
      StatPage read = StatPage.parse(String.join("\n", mutated) + "\n");
      List<List<String>> rows = read.rows().stream().map(StatRow::cells).toList();
      List<String> lost = new ArrayList<>(lines.subList(1, lines.size()));
      lost.remove(victim - 1);
      lost.removeIf(line -> rows.contains(cells(line)));
      assertThat(lost).as(mutated.get(victim)).isEmpty();
    }
  }

  private static void assertHarmless(StatRow row, String mutant) {
    if (row.isBroken()) {
      assertThat(row.problem().orElseThrow()).hasSizeLessThan(200).doesNotContain("\n");
      return;
    }
    assertThat(row.cells()).contains(row.text("pxname"), row.text("svname"));
    assertThat(mutant).contains(quoted(row.text("pxname")), quoted(row.text("svname")));
    assertThat(row.columns().keySet())
        .allSatisfy(column -> assertThat(mutant).contains(quoted(row.text(column))));
  }

  private static void assertInfoIsHarmless(String mutant) {
    try {
      assertThat(mutant).contains(Objects.requireNonNull(ProcessInfo.parse(mutant).get("Version")));
    } catch (TargetUnavailableException e) {
      assertThat(e).hasMessageNotContaining("\n");
    }
  }

  private static Optional<StatPage> parsed(String page) {
    try {
      return Optional.of(StatPage.parse(page));
    } catch (TargetUnavailableException e) {
      assertThat(e.getMessage()).hasSizeLessThan(300).doesNotContain("\n");
      return Optional.empty();
    }
  }

  /** Changes, removes, doubles and inserts characters, and moves parts about. */
  private static String mutant(String text, Random random, int changes) {
    StringBuilder mutant = new StringBuilder(text);
    for (int i = 0; i < changes && mutant.length() > 0; i++) {
      int at = random.nextInt(mutant.length());
      int end = Math.min(mutant.length(), at + 1 + random.nextInt(20));
      char nasty = NASTY.charAt(random.nextInt(NASTY.length()));
      switch (random.nextInt(5)) {
        case 0 -> mutant.setCharAt(at, nasty);
        case 1 -> mutant.insert(at, nasty);
        case 2 -> mutant.deleteCharAt(at);
        case 3 -> mutant.delete(at, end);
        default -> mutant.insert(random.nextInt(mutant.length()), mutant.substring(at, end));
      }
    }
    return mutant.toString();
  }

  private static List<String> cells(String line) {
    return new CsvReader(line + "\n").next().cells();
  }

  private static String quoted(String name) {
    return name.replace("\"", "\"\"");
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = AnswersFuzzTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
    }
  }
}
