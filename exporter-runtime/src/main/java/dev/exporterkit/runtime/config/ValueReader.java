package dev.exporterkit.runtime.config;

import dev.exporterkit.api.Secret;
import dev.exporterkit.runtime.problem.SecretText;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Converts a node to the type of a component. */
final class ValueReader {
  /** Repetitions with {@code &} turn few lines into many values. */
  private static final int MAX_VALUES = 200_000;

  private static final int DEEPEST = 50;
  private static final Set<Tag> TAGS =
      Set.of(
          Tag.NULL,
          Tag.BOOL,
          Tag.INT,
          Tag.FLOAT,
          Tag.STR,
          Tag.BINARY,
          Tag.TIMESTAMP,
          Tag.MERGE,
          Tag.MAP,
          Tag.SEQ);

  private final ScalarReader scalars;
  private final SecretReader secrets;
  private final RecordReader records;
  private final Problems problems;
  private int values;

  ValueReader(ScalarReader scalars, SecretReader secrets, Problems problems) {
    this.scalars = scalars;
    this.secrets = secrets;
    this.records = new RecordReader(this, problems);
    this.problems = problems;
  }

  /** Returns the reader of nested records. */
  RecordReader records() {
    return records;
  }

  /** Returns the value; null if it cannot be read, which is then a problem. */
  @Nullable Object read(ComponentType expected, Node node, ConfigPath path) {
    if (node.getTag().equals(Tag.NULL)) {
      return missing(expected, path);
    }
    if (!TAGS.contains(node.getTag())) {
      return problems.add(path, "has a tag, which begins with ! and is not supported.");
    }
    if (++values > MAX_VALUES || path.depth() > DEEPEST) {
      return values > MAX_VALUES + 1
          ? null
          : problems.add(path, "is nested too deeply, or the file has too many values.");
    }
    return expected.isGeneric()
        ? readGeneric(expected, node, path)
        : readPlain(expected, node, path);
  }

  /** Returns the value of an absent key. */
  @Nullable Object missing(ComponentType expected, ConfigPath path) {
    Class<?> raw = expected.raw();
    if (raw == Optional.class) {
      return Optional.empty();
    }
    if (raw == Map.class) {
      return Map.of();
    }
    if (raw == List.class) {
      return List.of();
    }
    if (raw == Set.class) {
      return Set.of();
    }
    return raw.isRecord() && raw != Secret.class && !scalars.reads(raw)
        ? records.read(raw, new Mapping(Map.of()), path)
        : problems.add(path, "is missing; expected " + name(raw) + ".");
  }

  private @Nullable Object readPlain(ComponentType expected, Node node, ConfigPath path) {
    Class<?> type = expected.raw();
    if (node.getTag().equals(Tag.BINARY)
        && node instanceof ScalarNode binary
        && type != ByteBuffer.class) {
      try {
        return readPlain(expected, BinaryText.decode(binary), path);
      } catch (IllegalArgumentException e) {
        return problems.add(path, String.valueOf(e.getMessage()));
      }
    }
    if (type == Secret.class) {
      return expected.plainText() && node instanceof ScalarNode plain
          ? secrets.plain(plain, path)
          : secrets.read(node, path);
    }
    if (type.isRecord() && !scalars.reads(type)) {
      return node instanceof MappingNode mapping
          ? records.read(type, Mapping.of(mapping, path, problems), path)
          : unfit(node, path, "a mapping");
    }
    if (!scalars.reads(type)) {
      throw new IllegalStateException(
          path.keys() + " is a " + type.getName() + ", which cannot be read from a configuration");
    }
    if (!(node instanceof ScalarNode scalar)) {
      return unfit(node, path, scalars.name(type));
    }
    if (isPlainSecret(type, scalar.getValue(), path)) {
      problems.addPlainSecret(path);
    }
    return scalars.read(type, scalar, path);
  }

  /** Such as the password of a URL, or the value of the header Authorization. */
  private static boolean isPlainSecret(Class<?> type, String value, ConfigPath path) {
    return (type == String.class || type == URI.class || TextFactory.of(type).isPresent())
        && !value.isEmpty()
        && (SecretText.isIn(value)
            || (type == String.class && SecretText.isNameOfSecret(path.key())));
  }

  private @Nullable Object readGeneric(ComponentType expected, Node node, ConfigPath path) {
    Class<?> raw = expected.raw();
    if (raw == Optional.class) {
      @Nullable Object value = read(expected.argument(0), node, path);
      return value == null ? null : Optional.of(value);
    }
    if (raw == Map.class) {
      return node instanceof MappingNode mapping
          ? map(expected.argument(1), Mapping.of(mapping, path, problems))
          : unfit(node, path, "a mapping");
    }
    if (!(node instanceof SequenceNode sequence)) {
      return unfit(node, path, "a list");
    }
    @Nullable List<Object> list = list(expected.argument(0), sequence, path);
    if (list == null || raw == List.class) {
      return list;
    }
    return Collections.unmodifiableSet(new LinkedHashSet<>(list));
  }

  private @Nullable List<Object> list(
      ComponentType expected, SequenceNode sequence, ConfigPath path) {
    List<Object> list = new ArrayList<>();
    int index = 0;
    for (Node node : sequence.getValue()) {
      int line = node.getStartMark().getLine() + 1;
      @Nullable Object value = read(expected, node, path.index(index++).atLine(line));
      if (value != null) {
        list.add(value);
      }
    }
    return list.size() == index ? List.copyOf(list) : null;
  }

  private @Nullable Map<String, Object> map(ComponentType expected, Mapping mapping) {
    Map<String, Object> map = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              @Nullable Object value = read(expected, entry.value(), entry.path());
              if (value != null) {
                map.put(key, value);
              }
            });
    return map.size() == mapping.entries().size() ? Collections.unmodifiableMap(map) : null;
  }

  /** Does not show the value: there may be a secret instead of a list of secrets. */
  private @Nullable Object unfit(Node node, ConfigPath path, String expected) {
    String found =
        node instanceof MappingNode
            ? "a mapping"
            : node instanceof SequenceNode ? "a list" : "a single value";
    return problems.add(path, "expected " + expected + ", found " + found + ".");
  }

  private String name(Class<?> type) {
    return type == Secret.class
        ? "a secret: " + SecretReader.HOW.replaceFirst("\\.$", "")
        : scalars.name(type);
  }
}
