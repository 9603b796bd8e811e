package dev.exporterkit.docs;

/**
 * A fenced block of a page.
 *
 * @param page the page
 * @param line where it begins
 * @param text its content
 */
public record Block(Page page, int line, String text) {
  /** Names the block, for the names of tests. */
  @Override
  public String toString() {
    return page + ":" + line;
  }
}
