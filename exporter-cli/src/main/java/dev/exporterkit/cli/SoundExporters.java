package dev.exporterkit.cli;

import dev.exporterkit.api.spi.ExporterBinding;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The exporters that can be loaded. A listed exporter that cannot, for example because an
 * incremental build has deleted its class, is reported once and skipped.
 */
final class SoundExporters implements Iterable<ExporterBinding> {
  private final Iterable<ExporterBinding> listed;
  private final Consumer<String> log;
  private final Set<String> reported = new HashSet<>();

  SoundExporters(Iterable<ExporterBinding> listed, Consumer<String> log) {
    this.listed = listed;
    this.log = log;
  }

  @Override
  public Iterator<ExporterBinding> iterator() {
    Iterator<ExporterBinding> all = listed.iterator();
    return new Iterator<>() {
      private @Nullable ExporterBinding next;

      @Override
      public boolean hasNext() {
        boolean more = true;
        while (next == null && more) {
          try {
            more = all.hasNext();
            next = more ? usable(all.next()) : null;
          } catch (ServiceConfigurationError | LinkageError e) {
            report(e);
          }
        }
        return next != null;
      }

      @Override
      public ExporterBinding next() {
        ExporterBinding found = hasNext() ? next : null;
        if (found == null) {
          throw new NoSuchElementException();
        }
        next = null;
        return found;
      }
    };
  }

  /** Returns an exporter whose class exists. */
  private static ExporterBinding usable(ExporterBinding exporter) {
    exporter.type();
    return exporter;
  }

  private void report(Throwable e) {
    String line = "exporter-kit: skipped an exporter that is listed but cannot be loaded: " + e;
    if (reported.add(line)) {
      log.accept(line);
    }
  }
}
