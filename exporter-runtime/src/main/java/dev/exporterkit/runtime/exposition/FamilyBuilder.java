package dev.exporterkit.runtime.exposition;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.spi.Drop;
import dev.exporterkit.api.spi.Drop.Reason;
import dev.exporterkit.runtime.exposition.Exposition.SourceDrop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The columns of one family. */
final class FamilyBuilder {
  private final MetricFamily family;
  private final List<ExposedColumn> columns = new ArrayList<>(1);

  FamilyBuilder(ExposedColumn first) {
    this.family = first.column().family();
  }

  MetricFamily family() {
    return family;
  }

  void add(ExposedColumn column, List<SourceDrop> drops) {
    Optional<String> contradiction = contradiction(column.column().family());
    if (contradiction.isEmpty()) {
      columns.add(column);
    } else {
      drop(column.source(), contradiction.get(), drops);
    }
  }

  /** Reports that the family is dropped from every source that has it. */
  void drop(String problem, List<SourceDrop> drops) {
    columns.stream().map(ExposedColumn::source).forEach(source -> drop(source, problem, drops));
  }

  private void drop(Source source, String problem, List<SourceDrop> drops) {
    Drop drop = new Drop(Reason.BAD_FAMILY, family.name() + ": " + problem, 1);
    drops.add(new SourceDrop(source.collector(), drop));
  }

  ExposedFamily build(boolean suffixed, SourceDuplicates duplicates) {
    List<ExposedColumn> distinct =
        columns.size() == 1 ? columns : duplicates.without(family.name(), columns);
    return new ExposedFamily(family, help(), suffixed, distinct);
  }

  /** A note applies to the family if it applies to one of its sources. */
  private String help() {
    for (ExposedColumn column : columns) {
      String note = column.source().helpNote();
      if (!note.isEmpty()) {
        return family.help() + " " + note;
      }
    }
    return family.help();
  }

  private Optional<String> contradiction(MetricFamily other) {
    if (other.equals(family)) {
      return Optional.empty();
    }
    if (other.type() != family.type()) {
      return differ("type", family.type(), other.type());
    }
    if (!other.help().equals(family.help())) {
      return differ("help", family.help(), other.help());
    }
    if (!other.states().equals(family.states())) {
      return differ("states", family.states(), other.states());
    }
    if (!other.labelNames().equals(family.labelNames())
        && !Set.copyOf(other.labelNames()).equals(Set.copyOf(family.labelNames()))) {
      return differ("label names", family.labelNames(), other.labelNames());
    }
    return Optional.empty();
  }

  private static Optional<String> differ(String what, Object first, Object second) {
    return Optional.of(
        "two sources differ in its %s, \"%s\" and \"%s\"".formatted(what, first, second));
  }
}
