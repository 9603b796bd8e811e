package dev.exporterkit.api.spi;

import dev.exporterkit.api.spi.Drop.Reason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Counts what one fetch leaves out and keeps the first case of each reason. */
final class Drops {
  private static final int LONGEST_DETAIL = 500;

  private final Map<Reason, Drop> byReason = new EnumMap<>(Reason.class);

  void add(Reason reason, Supplier<String> detail) {
    Drop earlier = byReason.get(reason);
    byReason.put(
        reason,
        earlier == null
            ? new Drop(reason, shortened(detail.get()), 1)
            : new Drop(reason, earlier.detail(), earlier.count() + 1));
  }

  /** A label may be as long as a page, and the detail goes into a log. */
  private static String shortened(String detail) {
    String shortened =
        detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL) + "…";
    return Unicode.repaired(shortened);
  }

  List<Drop> toList() {
    return List.copyOf(byReason.values());
  }
}
