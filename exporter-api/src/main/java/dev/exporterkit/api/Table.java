package dev.exporterkit.api;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Rows of named texts from which samples are read: what a collector returns if its source is a
 * table. The record {@code R} names the column of each label and value; the generated code reads
 * the columns straight into the sheet, and never constructs the record.
 *
 * <pre>{@code
 * record Disk(
 *     @Label String device,
 *     @From("rd_bytes") @Counter(name = "disk_read_bytes_total", help = "Bytes read.") long read,
 *     @From("busy_ms")
 *         @Counter(name = "disk_busy_seconds_total", help = "Time.", in = Unit.MILLISECONDS)
 *         double busy) {}
 *
 * @Collect
 * Table<Disk> collect() throws IOException {
 *   ColumnNames names = ColumnNames.of(lines.get(0).split(","));
 *   return Table.of(lines.stream().skip(1).map(line -> names.row(line.split(","))));
 * }
 * }</pre>
 *
 * <p>A table may be used wherever a record of metrics may: a {@code @Collect} method returns it,
 * also in an {@code Optional}, a collection or a labelled map, and another record has it as a
 * component. A text that cannot be read costs its own sample; an absent or empty one adds none.
 *
 * @param <R> the record
 */
@SuppressWarnings("UnusedTypeParameter") // it is for the annotation processor
public final class Table<R> {
  private static final Table<?> EMPTY = new Table<>(Stream::empty);

  private final Supplier<Stream<? extends Columns>> rows;

  private Table(Supplier<Stream<? extends Columns>> rows) {
    this.rows = rows;
  }

  /**
   * Returns a table that is read once, while the stream supplies its rows, and closes the stream.
   * An {@link java.io.UncheckedIOException} of the stream fails the collector as its cause would.
   */
  public static <R> Table<R> of(Stream<? extends Columns> rows) {
    return new Table<>(() -> rows);
  }

  /** Returns a table with these rows. */
  public static <R> Table<R> of(Collection<? extends Columns> rows) {
    return new Table<>(rows::stream);
  }

  /** Returns a table with one row. */
  public static <R> Table<R> row(Columns row) {
    return of(List.of(row));
  }

  /** Returns a table without rows. */
  @SuppressWarnings("unchecked") // no row, so no record
  public static <R> Table<R> empty() {
    return (Table<R>) EMPTY;
  }

  /** Returns the rows, to be read once and closed. */
  public Stream<? extends Columns> rows() {
    return rows.get();
  }
}
