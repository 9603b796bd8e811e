package dev.exporterkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages, messages and Javadoc use the words of the glossary in CONTRIBUTING.md. */
@Tag("once")
final class ProseTest {
  private static final List<Slip> SLIPS =
      List.of(
          new Slip(
              "(?<!there\\s{1,9})is no (?!longer|more )[a-z]", "\"is not a …\", \"cannot be …\""),
          new Slip("\\bis none\\b", "\"is not one\""),
          new Slip("\\b(stands?|stood|standing)\\b", "\"is\", \"appears\""),
          new Slip("\\b(tells?|told|telling)\\b", "\"report\", \"show\""),
          new Slip("\\banswer(s|ed|ing)?\\b", "\"response\", \"respond\""),
          new Slip("\\bof which\\b", "name the subject"),
          new Slip("\\bat the most\\b", "\"at most\""),
          new Slip("\\bwho(m)?ever\\b", "\"anyone who\""),
          new Slip("\\btime-outs?\\b", "\"timeout\""),
          new Slip("\\bmend(s|ed|ing)?\\b", "\"fix\""),
          new Slip("\\bbeside\\b", "\"next to\", \"in addition to\""),
          new Slip("\\bfor ever\\b", "\"forever\""));

  /** Code, and words in italics, which are mentioned rather than used. */
  private static final Pattern NOT_PROSE =
      Pattern.compile("(?s)(?m:^```.*?^```$)|`[^`]+`|\\]\\([^)]*\\)|(?<!\\*)\\*[^*\\s][^*]*\\*");

  static List<Page> pages() {
    return Page.all().stream().filter(page -> !page.toString().equals("CHANGELOG.md")).toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageUsesTheWordsOfTheGlossary(Page page) {
    String prose = blank(NOT_PROSE, String.join("\n", page.lines()));
    assertThat(slips(page.toString(), prose, SLIPS)).isEmpty();
  }

  @Test
  void slipIsReportedWithItsPlace() {
    assertThat(slips("page.md", "A flag\nis no\nnumber.", SLIPS))
        .containsExactly("page.md:2: \"is no n\": write \"is not a …\", \"cannot be …\"");
    assertThat(blank(NOT_PROSE, "say `tell`, *stands* or\n```text\nis no row\n```"))
        .doesNotContain("tell", "stands", "is no");
  }

  private static List<String> slips(String file, String prose, List<Slip> slips) {
    List<String> found = new ArrayList<>();
    for (Slip slip : slips) {
      slip.pattern()
          .matcher(prose)
          .results()
          .map(
              match ->
                  "%s:%d: \"%s\": write %s"
                      .formatted(
                          file,
                          line(prose, match.start()),
                          match.group().replaceAll("\\s+", " "),
                          slip.instead()))
          .forEach(found::add);
    }
    return found;
  }

  private static long line(String text, int offset) {
    return text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }

  /** Replaces what matches by blanks, so that the rest keeps its line. */
  private static String blank(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll(match -> match.group().replaceAll("\\S", " "));
  }

  private record Slip(Pattern pattern, String instead) {
    Slip(String regex, String instead) {
      this(
          Pattern.compile(regex.replace(" ", "\\s+"), Pattern.CASE_INSENSITIVE | Pattern.MULTILINE),
          instead);
    }
  }
}
