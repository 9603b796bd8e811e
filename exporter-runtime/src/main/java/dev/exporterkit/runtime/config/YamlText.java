package dev.exporterkit.runtime.config;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.resolver.Resolver;

/** Parses text to nodes, which know their lines, without creating objects of any class. */
final class YamlText {
  /** Maximum size of a file, in bytes. */
  static final int MAX_BYTES = 4 << 20;

  private static final int MAX_ALIASES = 1_000;

  private YamlText() {}

  /** Returns the only document; null if it is empty, or is not YAML, which is then a problem. */
  static @Nullable Node compose(String text, Problems problems) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_BYTES);
    // Many modules may share a part; ValueReader limits the result.
    options.setMaxAliasesForCollections(MAX_ALIASES);
    // Here the message would repeat a tag; tags have no effect, because no objects are created.
    options.setTagInspector(tag -> true);
    try {
      return new Composer(new ParserImpl(new TextReader(text), options), new Resolver(), options)
          .getSingleNode();
    } catch (MarkedYAMLException e) {
      YamlProblem.report(e, problems);
    } catch (ReaderException e) {
      int line = (int) text.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count();
      problems.add(ConfigPath.ROOT.atLine(line + 1), "is not YAML: there is a control character.");
    } catch (YAMLException e) {
      problems.add(ConfigPath.ROOT, "is not YAML: " + e.getMessage() + ".");
    }
    return null;
  }
}
