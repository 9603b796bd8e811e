package dev.exporterkit.docs.guide;

import dev.exporterkit.docs.Block;
import dev.exporterkit.docs.Page;
import java.util.List;

/** The author's guide. */
final class Guide {
  static final Page PAGE = Page.of("docs/guide.md");

  private Guide() {}

  /** Returns the first block of metrics below a question. */
  static String shown(String question) {
    return shown(question, "text");
  }

  /** Returns the first block in a language below a question. */
  static String shown(String question, String language) {
    int heading = PAGE.lines().indexOf("## " + question);
    List<Block> below =
        PAGE.blocks(language).stream().filter(block -> block.line() > heading).toList();
    if (heading < 0 || below.isEmpty()) {
      throw new IllegalArgumentException("the guide has no " + language + " below: " + question);
    }
    return below.get(0).text();
  }
}
