package dev.exporterkit.runtime.web.page;

/** Text on a page. */
final class Html {
  private Html() {}

  /** Returns what shows as this text, between tags and in attributes. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
