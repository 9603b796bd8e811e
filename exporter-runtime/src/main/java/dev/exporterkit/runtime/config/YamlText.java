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

/** Makes nodes of text, which know their lines, and no objects of any class. */
final class YamlText {
  /** The largest file that is read, in bytes. */
  static final int MAX_BYTES = 4 << 20;

  private static final int MAX_ALIASES = 1_000;

  private YamlText() {}

  /** Returns the one document; null if it is empty, or not YAML, which is then a finding. */
  static @Nullable Node compose(String text, Problems problems) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_BYTES);
    // Many modules may share a part; ValueReader bounds what comes of it.
    options.setMaxAliasesForCollections(MAX_ALIASES);
    // Here a tag would be repeated in the message, and none makes an object where nothing is made.
    options.setTagInspector(tag -> true);
    try {
      return new Composer(new ParserImpl(new TextReader(text), options), new Resolver(), options)
          .getSingleNode();
    } catch (MarkedYAMLException e) {
      YamlProblem.tell(e, problems);
    } catch (ReaderException e) {
      int line = (int) text.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count();
      problems.add(
          ConfigPath.ROOT.atLine(line + 1), "is not YAML: a control character stands there.");
    } catch (YAMLException e) {
      problems.add(ConfigPath.ROOT, "is not YAML: " + e.getMessage() + ".");
    }
    return null;
  }
}
