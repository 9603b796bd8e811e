package dev.exporterkit.runtime.config;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The keys of a mapping and their values.
 *
 * @param entries in the order of the file; merged ones come last
 */
record Mapping(Map<String, Entry> entries) {
  /** A value and its path. */
  record Entry(Node value, ConfigPath path) {}

  static Mapping of(MappingNode node, ConfigPath path, Problems problems) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      Node key = tuple.getKeyNode();
      if (!(key instanceof ScalarNode name)) {
        problems.add(path.atLine(line(key)), "a key must be a word, not a list or a mapping.");
      } else if (!key.getTag().equals(Tag.MERGE)) {
        ConfigPath there = path.key(name.getValue()).atLine(line(key));
        Entry first = entries.putIfAbsent(name.getValue(), new Entry(tuple.getValueNode(), there));
        if (first != null) {
          problems.add(there, "is already in " + first.path().at() + ".");
        }
      }
    }
    merge(node, path, entries, problems, Collections.newSetFromMap(new IdentityHashMap<>()));
    return new Mapping(entries);
  }

  /** Adds the entries of {@code <<}, which the mapping's own entries override. */
  private static void merge(
      MappingNode node,
      ConfigPath path,
      Map<String, Entry> entries,
      Problems problems,
      Set<Node> merged) {
    for (NodeTuple tuple : node.getValue()) {
      if (tuple.getKeyNode().getTag().equals(Tag.MERGE)) {
        for (Node one : listed(tuple.getValueNode())) {
          if (!(one instanceof MappingNode mapping)) {
            problems.add(
                path.atLine(line(one)), "<< must be followed by a mapping, or a list of mappings.");
          } else if (merged.add(mapping)) {
            add(mapping, path, entries);
            merge(mapping, path, entries, problems, merged);
          }
        }
      }
    }
  }

  private static List<Node> listed(Node node) {
    return node instanceof SequenceNode list ? list.getValue() : List.of(node);
  }

  private static void add(MappingNode merged, ConfigPath path, Map<String, Entry> entries) {
    for (NodeTuple tuple : merged.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode name && !name.getTag().equals(Tag.MERGE)) {
        ConfigPath there = path.key(name.getValue()).atLine(line(name));
        entries.putIfAbsent(name.getValue(), new Entry(tuple.getValueNode(), there));
      }
    }
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
