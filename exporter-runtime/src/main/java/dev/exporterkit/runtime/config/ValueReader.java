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

/** Makes of a node the value that a component's type asks for. */
final class ValueReader {
  /** Repetitions of what is marked with {@code &} make few lines many values. */
  private static final int MOST_VALUES = 200_000;

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
  private final Findings findings;
  private int values;

  ValueReader(ScalarReader scalars, SecretReader secrets, Findings findings) {
    this.scalars = scalars;
    this.secrets = secrets;
    this.records = new RecordReader(this, findings);
    this.findings = findings;
  }

  /** Returns who reads the records within. */
  RecordReader records() {
    return records;
  }

  /** Returns the value; null if it cannot be read, which is then among the findings. */
  @Nullable Object read(Wanted wanted, Node node, Place place) {
    if (node.getTag().equals(Tag.NULL)) {
      return missing(wanted, place);
    }
    if (!TAGS.contains(node.getTag())) {
      return findings.add(place, "has a tag, which begins with ! and means nothing here.");
    }
    if (++values > MOST_VALUES || place.depth() > DEEPEST) {
      return values > MOST_VALUES + 1
          ? null
          : findings.add(place, "is too deep, or the whole has too many values.");
    }
    return wanted.isGeneric() ? readGeneric(wanted, node, place) : readPlain(wanted, node, place);
  }

  /** Returns what stands for a value that the file does not have. */
  @Nullable Object missing(Wanted wanted, Place place) {
    Class<?> raw = wanted.raw();
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
    return raw.isRecord() && raw != Secret.class
        ? records.read(raw, new Mapping(Map.of()), place)
        : findings.add(place, "is missing: it is " + name(raw) + ".");
  }

  private @Nullable Object readPlain(Wanted wanted, Node node, Place place) {
    Class<?> type = wanted.raw();
    if (node.getTag().equals(Tag.BINARY)
        && node instanceof ScalarNode binary
        && type != ByteBuffer.class) {
      try {
        return readPlain(wanted, BinaryText.decode(binary), place);
      } catch (IllegalArgumentException e) {
        return findings.add(place, String.valueOf(e.getMessage()));
      }
    }
    if (type == Secret.class) {
      return wanted.plainText() && node instanceof ScalarNode plain
          ? secrets.plain(plain, place)
          : secrets.read(node, place);
    }
    if (type.isRecord()) {
      return node instanceof MappingNode mapping
          ? records.read(type, Mapping.of(mapping, place, findings), place)
          : unfit(node, place, "a mapping");
    }
    if (!scalars.reads(type)) {
      throw new IllegalStateException(
          place.path() + " is a " + type.getName() + ", which no configuration can fill");
    }
    if (!(node instanceof ScalarNode scalar)) {
      return unfit(node, place, scalars.name(type));
    }
    if (isPlainSecret(type, scalar.getValue(), place)) {
      findings.addPlainSecret(place);
    }
    return scalars.read(type, scalar, place);
  }

  /** Such as the password of a URL, or the value of the header Authorization. */
  private static boolean isPlainSecret(Class<?> type, String value, Place place) {
    return (type == String.class || type == URI.class)
        && !value.isEmpty()
        && (SecretText.isIn(value)
            || (type == String.class && SecretText.isNameOfSecret(place.key())));
  }

  private @Nullable Object readGeneric(Wanted wanted, Node node, Place place) {
    Class<?> raw = wanted.raw();
    if (raw == Optional.class) {
      @Nullable Object value = read(wanted.argument(0), node, place);
      return value == null ? null : Optional.of(value);
    }
    if (raw == Map.class) {
      return node instanceof MappingNode mapping
          ? map(wanted.argument(1), Mapping.of(mapping, place, findings))
          : unfit(node, place, "a mapping");
    }
    if (!(node instanceof SequenceNode sequence)) {
      return unfit(node, place, "a list");
    }
    @Nullable List<Object> list = list(wanted.argument(0), sequence, place);
    if (list == null || raw == List.class) {
      return list;
    }
    return Collections.unmodifiableSet(new LinkedHashSet<>(list));
  }

  private @Nullable List<Object> list(Wanted wanted, SequenceNode sequence, Place place) {
    List<Object> list = new ArrayList<>();
    int index = 0;
    for (Node node : sequence.getValue()) {
      int line = node.getStartMark().getLine() + 1;
      @Nullable Object value = read(wanted, node, place.index(index++).atLine(line));
      if (value != null) {
        list.add(value);
      }
    }
    return list.size() == index ? List.copyOf(list) : null;
  }

  private @Nullable Map<String, Object> map(Wanted wanted, Mapping mapping) {
    Map<String, Object> map = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              @Nullable Object value = read(wanted, entry.value(), entry.place());
              if (value != null) {
                map.put(key, value);
              }
            });
    return map.size() == mapping.entries().size() ? Collections.unmodifiableMap(map) : null;
  }

  /** What is found is not shown: there may be a secret where a list of secrets belongs. */
  private @Nullable Object unfit(Node node, Place place, String wanted) {
    String found =
        node instanceof MappingNode
            ? "a mapping"
            : node instanceof SequenceNode ? "a list" : "a single value";
    return findings.add(place, found + " stands there, and not " + wanted + ".");
  }

  private String name(Class<?> type) {
    return type == Secret.class
        ? "a secret: " + SecretReader.HOW.replaceFirst("\\.$", "")
        : scalars.name(type);
  }
}
