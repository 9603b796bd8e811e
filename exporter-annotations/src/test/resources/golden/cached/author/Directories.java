package cached;

import dev.exporterkit.annotations.Cached;
import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.api.ScrapeContext;
import java.time.Duration;
import java.util.stream.Stream;

/** Collectors with bounds of their own, cached and not. */
final class Directories {
  @Collector(
      name = "directory",
      description = "Size of directory trees, which takes minutes; see --disk.directories.",
      timeout = "20m")
  @Cached(ttl = "1h30m", maxStale = "24h", reason = "A walk through a large tree takes minutes.")
  static final class Trees {
    @Collect
    Stream<Tree> collect(ScrapeContext scrape) {
      return Stream.of(new Tree("/srv", 12, Duration.ofMillis(1500)));
    }

    record Tree(
        @Label String path,
        @Gauge(name = "disk_tree_size_bytes", help = "Bytes in all files below.") long size,
        @Gauge(name = "disk_tree_walk_duration_seconds", help = "Time it took.") Duration walk) {}
  }

  @Collector(name = "quota", description = "Quotas.", enabled = false)
  @Cached(ttl = "5m", reason = "The file server allows one question in a minute.")
  static final class Quotas {
    @Gauge(name = "disk_quota_bytes", help = "Bytes that may be used.")
    long quota() {
      return 4096;
    }
  }

  @Collector(name = "mount", description = "Mounts.", timeout = "500ms")
  static final class Mounts {
    @Gauge(name = "disk_mounts", help = "File systems that are mounted.")
    int mounts() {
      return 3;
    }
  }
}
