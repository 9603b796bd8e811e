package dev.exporterkit.annotations.processor.report;

import dev.exporterkit.annotations.Allow;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;

/** Which rules {@code @Allow} waives where, and which waivers something needed. */
public final class Waivers {
  private final Set<String> used = new HashSet<>();

  /**
   * Returns whether a rule is waived on an element, around it, or around the class it is read for.
   */
  public boolean cover(String id, Element element, Element subject) {
    // Both are asked in any case: each notes that it was needed.
    boolean around = covers(id, element);
    return covers(id, subject) || around;
  }

  /** Returns whether a waiver was needed so far. */
  public boolean isUsed(String id, Element element) {
    return used.contains(key(id, element));
  }

  private boolean covers(String id, Element innermost) {
    boolean covered = false;
    for (Element at = innermost; at != null; at = at.getEnclosingElement()) {
      if (allows(id, at)) {
        used.add(key(id, at));
        covered = true;
      }
    }
    return covered;
  }

  private static boolean allows(String id, Element element) {
    return Mirror.find(element, Allow.class).stream()
        .flatMap(allow -> allow.list("rule").stream())
        .anyMatch(rule -> Mirror.constant(rule).equals(id));
  }

  /** A name rather than the element, which the compiler makes anew in later rounds. */
  private static String key(String id, Element element) {
    return id + " " + element.getEnclosingElement() + " " + element.getKind() + " " + element;
  }
}
