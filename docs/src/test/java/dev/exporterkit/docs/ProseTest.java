package dev.exporterkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
          new Slip("(?<!there\\s{1,9})is none\\b", "\"is not one\""),
          new Slip("\"it is ", "\"must be …\""),
          new Slip("\\b(stands?|stood|standing)\\b", "\"is\", \"appears\""),
          new Slip("\\b(tells?|told|telling)\\b", "\"report\", \"show\""),
          new Slip("\\banswer(s|ed|ing)?\\b(?! section)", "\"response\", \"respond\""),
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

  /** String literals and Javadoc, and the other tokens that may contain quotes. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?s)//[^\n]*|/\\*[^*].*?\\*/|'(?:[^'\\\\]|\\\\.)+'"
              + "|(?<javadoc>/\\*\\*.*?\\*/)|(?<literal>\"\"\".*?\"\"\"|\"(?:[^\"\\\\]++|\\\\.)*+\")");

  private static final Pattern JAVADOC_CODE =
      Pattern.compile(
          "(?s)<pre>.*?</pre>|\\{@(?:code|link|linkplain)\\b[^}]*}|(?m:^ *\\*)|@param \\S+");

  static List<Page> pages() {
    return Stream.concat(
            Page.all().stream(),
            Stream.of(
                    "sample-exporters/haproxy/README.md",
                    "sample-exporters/mysql/README.md",
                    "benchmarks/README.md",
                    "benchmarks/RESULTS.md",
                    "benchmarks/SERIES.md")
                .map(Page::of))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageUsesTheWordsOfTheGlossary(Page page) {
    String prose = blank(NOT_PROSE, String.join("\n", page.lines()));
    assertThat(slips(page.toString(), prose)).isEmpty();
  }

  static List<String> modules() {
    return List.of(
        "exporter-api",
        "exporter-annotations",
        "exporter-formats",
        "exporter-runtime",
        "exporter-testkit",
        "exporter-http",
        "exporter-cli",
        "sample-exporters",
        "benchmarks");
  }

  @ParameterizedTest
  @MethodSource("modules")
  void moduleUsesTheWordsOfTheGlossary(String module) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Page.ROOT.resolve(module))) {
      for (Path file : files.filter(ProseTest::isMainSource).toList()) {
        String path = Page.ROOT.relativize(file).toString();
        found.addAll(slips(path, proseOf(Files.readString(file))));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void onlyLiteralsAndJavadocAreRead() {
    String source =
        """
        /** Tells {@code told} and
         * stands. */
        // stands
        char quote = '"'; String key = "stands", message = "it is no port";
        """;
    assertThat(slips("A.java", proseOf(source)))
        .containsExactlyInAnyOrder(
            "A.java:1: \"Tells\": write \"report\", \"show\"",
            "A.java:2: \"stands\": write \"is\", \"appears\"",
            "A.java:4: \"\"it is \": write \"must be …\"",
            "A.java:4: \"is no p\": write \"is not a …\", \"cannot be …\"");
  }

  @Test
  void slipIsReportedWithItsPlace() {
    assertThat(slips("page.md", "A flag\nis no\nnumber."))
        .containsExactly("page.md:2: \"is no n\": write \"is not a …\", \"cannot be …\"");
    assertThat(blank(NOT_PROSE, "say `tell`, *stands* or\n```text\nis no row\n```"))
        .doesNotContain("tell", "stands", "is no");
  }

  private static List<String> slips(String file, String prose) {
    List<String> found = new ArrayList<>();
    for (Slip slip : SLIPS) {
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

  private static boolean isMainSource(Path file) {
    return file.toString().endsWith(".java") && file.toString().contains("/src/main/java/");
  }

  /** Returns the literals of several words and the Javadoc of a source, and blanks for the rest. */
  private static String proseOf(String source) {
    StringBuilder prose = new StringBuilder(source.replaceAll("\\S", " "));
    Matcher token = TOKEN.matcher(source);
    while (token.find()) {
      if (token.group("javadoc") != null) {
        prose.replace(token.start(), token.end(), blank(JAVADOC_CODE, token.group()));
      } else if (token.group("literal") != null && token.group().contains(" ")) {
        prose.replace(token.start(), token.end(), token.group());
      }
    }
    return prose.toString();
  }

  private static long line(String text, int offset) {
    return text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }

  /** Replaces matches with blanks, so that line numbers stay the same. */
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
