package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.mirror.Names;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The local variables of one method; none is named twice. */
final class Variables {
  private final Set<String> taken =
      new HashSet<>(
          Set.of("row", "outer", "sheet", "cells", "collector", "run", "returned", "each", "e"));

  /** Returns this name, or one like it. */
  String name(String wanted) {
    // In small letters it hides no class.
    String small = Names.variable(wanted);
    String candidate = SourceVersion.isKeyword(small) ? small + "Value" : small;
    String base = candidate;
    for (int i = 2; !taken.add(candidate); i++) {
      candidate = base + i;
    }
    return candidate;
  }
}
