package dev.exporterkit.runtime.web.page;

/** Text on an HTML page. */
final class Html {
  private Html() {}

  /** Returns HTML that shows this text, between tags and in attributes. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
