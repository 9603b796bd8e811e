package dev.exporterkit.runtime.config;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What SnakeYAML found, in an operator's words. Its own are those of its parser, and its message
 * has the line of the file, in which a secret may stand.
 *
 * @param theirs what its text contains
 * @param isAtStart whether the path is where what was read began, and not where it went wrong
 * @param ours what we say
 */
record YamlProblem(String theirs, boolean isAtStart, String ours) {
  /** The first that fits holds. */
  private static final List<YamlProblem> KNOWN =
      List.of(
          new YamlProblem(
              "another document",
              false,
              "begins a second document there. Write all into one, without the ---."),
          there(
              "alias",
              "what begins with * repeats what is marked with &, and there is no such mark"),
          there("tag", "a tag, which begins with !, means nothing here"),
          there("TAB", "a tab stands there. Indent with spaces"),
          there("cannot start any token", "no text begins with this sign, except in quotes"),
          there(
              "mapping values are not allowed",
              "a colon stands where no key can be. Mend the indentation, or the key above that has"
                  + " no colon and space; a text with a colon stands in quotes"),
          there(
              "expected <block end>",
              "it does not go on from what stands above. Mend the indentation; quotes go around a"
                  + " whole text"),
          since("',' or '}'", "this { is not closed, or a comma is missing before a key"),
          since("',' or ']'", "this [ is not closed, or a comma is missing before a value"),
          since("unexpected end of stream", "these quotes are not closed"),
          since("could not find expected ':'", "this key has no colon after it"),
          there("'<stream end>'", "the file ends where a value belongs"),
          there(
              "chomping or indentation",
              "nothing follows | and > on their line. A text that begins so stands in quotes"));

  private static YamlProblem there(String theirs, String ours) {
    return new YamlProblem(theirs, false, "is not YAML: " + ours + ".");
  }

  private static YamlProblem since(String theirs, String ours) {
    return new YamlProblem(theirs, true, "is not YAML: " + ours + ".");
  }

  static void tell(MarkedYAMLException e, Problems problems) {
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
