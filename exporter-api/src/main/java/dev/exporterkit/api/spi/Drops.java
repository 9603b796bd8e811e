package dev.exporterkit.api.spi;

import dev.exporterkit.api.spi.Drop.Reason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Counts what one fetch leaves out and keeps the first case of each reason. */
final class Drops {
  private final Map<Reason, Drop> byReason = new EnumMap<>(Reason.class);

  void add(Reason reason, Supplier<String> detail) {
    Drop earlier = byReason.get(reason);
    byReason.put(
        reason,
        earlier == null
            ? new Drop(reason, detail.get(), 1)
            : new Drop(reason, earlier.detail(), earlier.count() + 1));
  }

  List<Drop> toList() {
    return List.copyOf(byReason.values());
  }
}
