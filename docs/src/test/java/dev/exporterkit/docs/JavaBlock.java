package dev.exporterkit.docs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java source made of a block: as it stands, or with the imports and the collector around it that
 * pages leave out.
 *
 * @param path the file in which javac expects it
 * @param text the whole source
 */
record JavaBlock(String path, String text) {
  private static final Pattern TYPE =
      Pattern.compile(
          "^(?:public )?(?:final )?(?:class|record|enum|interface) (\\w+)", Pattern.MULTILINE);
  private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
  private static final String IMPORTS =
      """
      import dev.exporterkit.annotations.*;
      import dev.exporterkit.api.*;
      import jakarta.inject.Inject;
      import java.io.IOException;
      import java.net.*;
      import java.nio.file.*;
      import java.time.Duration;
      import java.util.*;
      """;

  /** A collector for a record that is no row, such as a configuration. */
  private static final String BESIDE =
      """
      @Collector(name = "fragment", description = "Something of a page.")
      final class Fragment {
        @Gauge(name = "page_fragments", help = "Fragments of pages.")
        int fragments() {
          return 1;
        }

      %s}
      """;

  static boolean hasType(Block block) {
    return TYPE.matcher(block.text()).find();
  }

  /** Tells whether a block is a whole file, which may need others of the same page. */
  static boolean isFile(Block block) {
    return hasType(block) && block.text().matches("(?s)(package|import) .*");
  }

  static JavaBlock file(Block block) {
    Matcher home = PACKAGE.matcher(block.text());
    String folder = home.find() ? home.group(1).replace('.', '/') + "/" : "";
    return new JavaBlock(folder + type(block) + ".java", block.text());
  }

  static JavaBlock fragment(Block block) {
    return fragment(block, "throw new NoDataException(\"nothing\");");
  }

  /** Puts a record into a collector whose method has this body. */
  static JavaBlock fragment(Block block, String body) {
    String type = type(block);
    if (block.text().matches("(?s)(/\\*\\*[^/]*\\*/\\s*)?@Collector.*")) {
      return new JavaBlock(type + ".java", IMPORTS + block.text());
    }
    if (!block.text().contains("help =")) {
      return new JavaBlock("Fragment.java", IMPORTS + BESIDE.formatted(block.text().indent(2)));
    }
    String rows = block.text().contains("@From(") ? "Table<" + type + ">" : type;
    String collector =
        """
        @Collector(name = "fragment", description = "Something of a page.")
        final class Fragment {
          @Collect
          Optional<%s> collect() {
            %s
          }

        %s}
        """
            .formatted(rows, body, block.text().indent(2));
    return new JavaBlock("Fragment.java", IMPORTS + collector);
  }

  private static String type(Block block) {
    Matcher type = TYPE.matcher(block.text());
    if (!type.find()) {
      throw new IllegalArgumentException(block + " declares no type");
    }
    return type.group(1);
  }
}
