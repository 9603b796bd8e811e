package dev.exporterkit.annotations.processor.mirror;

import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the first sentence of a Javadoc comment as plain text. The text of inline tags is shielded
 * until the sentence is found, because a period or an angle bracket means nothing in code.
 */
final class DocComment {
  private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@\\w");
  private static final Pattern PARAGRAPH =
      Pattern.compile(
          "(?i)</?(p|div|ul|ol|dl|pre|table|h[1-6]|blockquote|hr)\\b[^>]*>|\\R[ \\t]*\\R");
  private static final Pattern HTML = Pattern.compile("</?[a-zA-Z][^<>]*>|<!--.*?-->");
  private static final Pattern ENTITY = Pattern.compile("&(#?\\w+);");
  private static final Map<String, String> ENTITIES =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "nbsp", " ", "#39", "'");
  private static final Pattern MARKDOWN_CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern END =
      Pattern.compile("(?<!\\b(?:e\\.g|i\\.e))[.!?](?=\\s+\\P{Ll}|$)");
  private static final Pattern REFERENCE = Pattern.compile("([^\\s(]+(?:\\([^)]*\\))?)\\s*(.*)");

  /** Shielded characters are ASCII, moved to the private use area of Unicode. */
  private static final char SHIELD = '\uE000';

  private static final char ASCII = 0x80;

  private DocComment() {}

  /** Returns the first sentence of a comment; empty if it has none. */
  static String firstSentence(String comment) {
    String text = until(BLOCK_TAG, withoutInlineTags(comment)).strip();
    text = until(PARAGRAPH, text.replaceFirst("(?i)^<p>", "").strip());
    text = HTML.matcher(text).replaceAll("");
    text = shielding(ENTITY, text, name -> ENTITIES.getOrDefault(name, "&" + name + ";"));
    text = shielding(MARKDOWN_CODE, text, code -> code).replaceAll("\\s+", " ").strip();
    Matcher end = END.matcher(text);
    return unshielded(end.find() ? text.substring(0, end.end()) : text);
  }

  private static String withoutInlineTags(String comment) {
    int start = comment.indexOf("{@");
    if (start < 0) {
      return comment;
    }
    int end = closingBrace(comment, start);
    String[] tag = comment.substring(start + 2, end).strip().split("\\s+", 2);
    String text = text(tag[0], tag.length == 1 ? "" : tag[1]);
    String rest = comment.substring(Math.min(end + 1, comment.length()));
    return comment.substring(0, start) + text + withoutInlineTags(rest);
  }

  /** Returns where the brace that opens at an index is closed; the end if it is not. */
  private static int closingBrace(String comment, int open) {
    int depth = 0;
    for (int i = open; i < comment.length(); i++) {
      if (comment.charAt(i) == '{') {
        depth++;
      } else if (comment.charAt(i) == '}' && --depth == 0) {
        return i;
      }
    }
    return comment.length();
  }

  private static String text(String tag, String content) {
    return switch (tag) {
      case "link", "linkplain" -> link(content);
      case "summary" -> withoutInlineTags(content);
      case "inheritDoc", "docRoot", "value" -> "";
      default -> shielded(content);
    };
  }

  /** Returns the label of a link, or the name to which it leads. */
  private static String link(String content) {
    Matcher parts = REFERENCE.matcher(content.replaceAll("\\s+", " "));
    if (!parts.matches()) {
      return shielded(content);
    }
    return parts.group(2).isEmpty()
        ? shielded(parts.group(1).replaceFirst("^#", "").replace('#', '.'))
        : withoutInlineTags(parts.group(2));
  }

  private static String until(Pattern end, String text) {
    Matcher found = end.matcher(text);
    return found.find() ? text.substring(0, found.start()) : text;
  }

  private static String shielding(Pattern pattern, String text, UnaryOperator<String> meaning) {
    return pattern
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(shielded(meaning.apply(found.group(1)))));
  }

  private static String shielded(String text) {
    return mapped(text, c -> c < ASCII ? c + SHIELD : c);
  }

  private static String unshielded(String text) {
    return mapped(text, c -> c >= SHIELD && c < SHIELD + ASCII ? c - SHIELD : c);
  }

  private static String mapped(String text, IntUnaryOperator map) {
    return text.chars()
        .map(map)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
