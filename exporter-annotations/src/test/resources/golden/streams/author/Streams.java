package streams;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.api.DynamicFamily;
import java.util.List;
import java.util.stream.Stream;

/** A collector that returns a stream, and one that returns families known at run time. */
final class Streams {
  @Collector(name = "directory", description = "Directories.")
  static final class Directories {
    @Collect
    Stream<Directory> collect() {
      DynamicFamily found =
          DynamicFamily.untyped("fs_found", "What was found.", "kind").row(2, "x");
      return Stream.of(new Directory("/tmp", 4, found), new Directory("/var", 5, null));
    }

    record Directory(
        @Label String path,
        @Gauge(name = "fs_directory_size_bytes", help = "Bytes below the directory.") long size,
        DynamicFamily found) {}
  }

  @Collector(name = "query", description = "Queries.")
  static final class Queries {
    @Collect
    List<DynamicFamily> collect() {
      return List.of(
          DynamicFamily.untyped("fs_rows", "Rows.", "table").row(1.5, "a"),
          DynamicFamily.untyped("bad name", "Rows."));
    }
  }
}
