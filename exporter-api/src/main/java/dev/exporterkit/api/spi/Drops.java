package dev.exporterkit.api.spi;

import dev.exporterkit.api.spi.Drop.Reason;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Counts what one run leaves out, and keeps the first case of each reason and family. */
final class Drops {
  private static final int MAX_DETAIL = 500;

  /** Further families are counted without an example. */
  private static final int MAX_FAMILIES = 8;

  private final Map<Reason, Drop> byReason = new EnumMap<>(Reason.class);
  private final Map<Reason, Set<String>> families = new EnumMap<>(Reason.class);

  /**
   * Counts a case.
   *
   * @param family the name of the family
   * @param detail describes the case; called for the first one only
   */
  void add(Reason reason, String family, Supplier<String> detail) {
    Drop earlier = byReason.get(reason);
    Set<String> described = families.computeIfAbsent(reason, none -> new HashSet<>());
    boolean isNew = described.size() < MAX_FAMILIES && described.add(family);
    if (earlier == null) {
      byReason.put(reason, new Drop(reason, shortened(detail.get()), 1));
    } else {
      String all = isNew ? earlier.detail() + "; " + shortened(detail.get()) : earlier.detail();
      byReason.put(reason, new Drop(reason, all, earlier.count() + 1));
    }
  }

  /** A label may be very long, and the detail is logged. */
  private static String shortened(String detail) {
    String shortened =
        detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL) + "…";
    return Unicode.repaired(shortened);
  }

  List<Drop> toList() {
    return List.copyOf(byReason.values());
  }
}
