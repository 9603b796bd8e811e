package streams;

import static dev.exporterkit.api.spi.ColumnType.LONG;

import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Exposes what {@link Streams.Directories} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Streams_Directories_Binding implements CollectorBinding<Streams.Directories> {
  private static final RowSchema DIRECTORY = RowSchema.withLabels("path")
      .gauge(LONG, "fs_directory_size_bytes", "Bytes below the directory.")
      .build();

  @Override
  public Class<Streams.Directories> type() {
    return Streams.Directories.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("directory", "Directories.", true)
        .dynamic();
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(DIRECTORY);
  }

  @Override
  public void fetch(Streams.Directories collector, CollectRequest run, SheetBuilder sheet) throws Exception {
    Stream<Streams.Directories.Directory> returned = Objects.requireNonNull(collector.collect(), "collect() returned null");
    try (returned) {
      for (Iterator<Streams.Directories.Directory> each = returned.iterator(); each.hasNext(); ) {
        directory(each.next(), sheet);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void directory(Streams.Directories.Directory row, SheetBuilder sheet) {
    if (row == null) {
      sheet.nullRow(DIRECTORY);
      return;
    }
    RowBuilder directory = sheet.row(DIRECTORY);
    directory.label(0, row.path());
    directory.value(0, row.size());
    DynamicFamily found = row.found();
    if (found != null) {
      sheet.add(found, directory);
    }
  }
}
