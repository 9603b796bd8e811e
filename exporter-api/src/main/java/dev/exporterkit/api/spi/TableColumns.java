package dev.exporterkit.api.spi;

import dev.exporterkit.api.Columns;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the columns that no row of the tables of one record has. For use by one thread. */
final class TableColumns {
  /** More names would make the search for a similar one long. */
  private static final int MAX_NAMES = 1_000;

  private final String record;
  private final Map<String, Absence> labels = new LinkedHashMap<>();
  private final Map<String, Absence> values = new LinkedHashMap<>();
  private @Nullable Columns row;
  private long rows;
  private long valueRows;
  private boolean hasValues;

  TableColumns(String record) {
    this.record = record;
  }

  void begin(Columns next) {
    row = next;
    rows++;
    hasValues = false;
  }

  /** Notes that the values of the row are read: that its labels are sound. */
  void readsValues() {
    if (!hasValues) {
      hasValues = true;
      valueRows++;
    }
  }

  void lacksLabel(String column) {
    labels.computeIfAbsent(column, name -> new Absence()).add(rows);
  }

  void lacksValue(String column) {
    values.computeIfAbsent(column, name -> new Absence()).add(rows);
  }

  /** Adds the columns that every row lacked, and that are not among their names. */
  void addMissing(List<MissingColumn> to) {
    addMissing(labels, rows, to);
    addMissing(values, valueRows, to);
  }

  private void addMissing(Map<String, Absence> absences, long all, List<MissingColumn> to) {
    absences.forEach(
        (column, absence) -> {
          if (absence.count == all) {
            addUnlessNamed(column, to);
          }
        });
  }

  /** The names may compare without regard to case, as those of a database do. */
  private void addUnlessNamed(String column, List<MissingColumn> to) {
    Columns last = row;
    if (last == null) {
      return;
    }
    List<String> names = List.of();
    try {
      Collection<String> known = last.names();
      if (known.contains(column)) {
        return;
      }
      names = known.stream().limit(MAX_NAMES).toList();
    } catch (RuntimeException e) {
      // The author's code: without names there is no suggestion.
    }
    to.add(new MissingColumn(record, column, names));
  }

  /** In how many rows a column is absent. */
  private static final class Absence {
    private long count;
    private long lastRow;

    void add(long inRow) {
      if (lastRow != inRow) {
        lastRow = inRow;
        count++;
      }
    }
  }
}
