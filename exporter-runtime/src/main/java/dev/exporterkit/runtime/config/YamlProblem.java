package dev.exporterkit.runtime.config;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * A problem that SnakeYAML found, in an operator's words. SnakeYAML's own words are those of its
 * parser, and its message quotes the line of the file, which may contain a secret.
 *
 * @param theirs a part of its text
 * @param isAtStart whether the place is the start of the element, not where the problem was noticed
 * @param ours our text
 */
record YamlProblem(String theirs, boolean isAtStart, String ours) {
  /** The first match applies. */
  private static final List<YamlProblem> KNOWN =
      List.of(
          new YamlProblem(
              "another document",
              false,
              "a second document begins here. Use a single document, without the ---."),
          there("alias", "* refers to a place that is marked with &, but there is no such mark"),
          there("tag", "a tag, which begins with !, is not supported"),
          there("TAB", "there is a tab. Indent with spaces"),
          there(
              "cannot start any token",
              "a text must not begin with this character, except in quotes"),
          there(
              "mapping values are not allowed",
              "no key is possible before this colon. Fix the indentation, or add the missing colon and"
                  + " space after the key above; put a text with a colon into quotes"),
          there(
              "expected <block end>",
              "this does not continue the lines above. Fix the indentation, or put the whole text into"
                  + " quotes"),
          since("',' or '}'", "this { is not closed, or a comma is missing before a key"),
          since("',' or ']'", "this [ is not closed, or a comma is missing before a value"),
          since("unexpected end of stream", "these quotes are not closed"),
          since("could not find expected ':'", "this key has no colon after it"),
          there("'<stream end>'", "the file ends where a value is expected"),
          there(
              "chomping or indentation",
              "no text may follow | and > on their line. Put a text that begins with them into quotes"));

  private static YamlProblem there(String theirs, String ours) {
    return new YamlProblem(theirs, false, "is not YAML: " + ours + ".");
  }

  private static YamlProblem since(String theirs, String ours) {
    return new YamlProblem(theirs, true, "is not YAML: " + ours + ".");
  }

  static void report(MarkedYAMLException e, Problems problems) {
    String theirs = String.valueOf(e.getProblem());
    YamlProblem problem =
        KNOWN.stream()
            .filter(known -> theirs.contains(known.theirs))
            .findFirst()
            .orElseGet(() -> there(theirs, theirs.replaceAll("\\p{Cntrl}", " ")));
    problems.add(problem.path(e), problem.ours);
  }

  private ConfigPath path(MarkedYAMLException e) {
    @Nullable Mark start = isAtStart ? e.getContextMark() : null;
    @Nullable Mark mark = start == null ? e.getProblemMark() : start;
    return mark == null ? ConfigPath.ROOT : ConfigPath.ROOT.atLine(mark.getLine() + 1);
  }
}
