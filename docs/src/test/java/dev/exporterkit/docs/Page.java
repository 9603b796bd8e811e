package dev.exporterkit.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Markdown page of the repository.
 *
 * @param path where it lies
 * @param lines its lines
 */
public record Page(Path path, List<String> lines) {
  /** The root of the repository; tests run in the folder of their module. */
  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** Returns the pages that a newcomer meets. */
  static List<Page> all() {
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"));
        Stream<Path> top = Files.list(ROOT)) {
      return Stream.concat(top, docs)
          .filter(path -> path.toString().endsWith(".md"))
          .sorted()
          .map(Page::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a page by its path from the root. */
  public static Page of(String path) {
    return read(ROOT.resolve(path));
  }

  static Page read(Path path) {
    try {
      return new Page(path, Files.readAllLines(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the fenced blocks in a language. */
  public List<Block> blocks(String language) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("```")) {
        int end = i + 1;
        while (!lines.get(end).equals("```")) {
          end++;
        }
        if (lines.get(i).equals("```" + language)) {
          blocks.add(new Block(this, i + 1, String.join("\n", lines.subList(i + 1, end)) + "\n"));
        }
        i = end;
      }
    }
    return blocks;
  }

  /** Returns the lines outside of fenced blocks. */
  List<String> prose() {
    List<String> prose = new ArrayList<>();
    boolean fenced = false;
    for (String line : lines) {
      fenced ^= line.startsWith("```");
      if (!fenced && !line.startsWith("```")) {
        prose.add(line);
      }
    }
    return prose;
  }

  /** Returns the targets of all links. */
  List<String> links() {
    return matches(LINK);
  }

  /** Returns what stands between backticks. */
  List<String> code() {
    return matches(CODE);
  }

  /** Returns the anchors that its headings get. */
  Set<String> anchors() {
    Set<String> anchors = new LinkedHashSet<>();
    prose().stream().filter(line -> line.matches("#+ .*")).map(Page::anchor).forEach(anchors::add);
    return anchors;
  }

  /** Returns the cells of each row of its tables. */
  List<List<String>> rows() {
    return prose().stream()
        .filter(line -> line.startsWith("| ") && line.endsWith(" |"))
        .map(line -> List.of(line.substring(2, line.length() - 2).split(" ?\\| ")))
        .toList();
  }

  @Override
  public String toString() {
    return ROOT.relativize(path).toString();
  }

  private List<String> matches(Pattern pattern) {
    return prose().stream()
        .flatMap(line -> pattern.matcher(line).results())
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private static String anchor(String heading) {
    return heading
        .replaceFirst("#+ ", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }
}
