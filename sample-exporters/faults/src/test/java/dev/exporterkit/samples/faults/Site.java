package dev.exporterkit.samples.faults;

import dev.exporterkit.samples.blackbox.BlackboxExporter;
import dev.exporterkit.samples.disk.DiskExporter;
import dev.exporterkit.samples.haproxy.HaproxyExporter;
import dev.exporterkit.samples.mysql.QueryExporter;
import dev.exporterkit.samples.tests.Exporter;
import dev.exporterkit.samples.tests.Haproxy;
import dev.exporterkit.samples.tests.Mariadb;
import dev.exporterkit.samples.tests.Prometheus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** One Prometheus, the four exporters that it scrapes, and the servers that these tell about. */
final class Site {
  static final int REPLICAS = 3;
  // Of the four seconds of a scrape two are for the way, and half a second to tell of a time-out.
  private static final String TIMEOUT = "1500ms";

  private final Path folder;
  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  final List<String> jobs = new ArrayList<>();
  final List<Exporter> exporters = new ArrayList<>();
  final List<Mariadb> replicas = new ArrayList<>();
  final Haproxy haproxy;
  final Prometheus prometheus;

  /** Starts it all in a folder, or nothing that stays. */
  Site(Path folder) throws Exception {
    this.folder = folder;
    try {
      haproxy = opened(Haproxy.start(folder));
      Path data = Mariadb.install(folder);
      for (int i = 0; i < REPLICAS; i++) {
        replicas.add(opened(Mariadb.start(data, folder.resolve("replica" + i))));
      }
      prometheus = opened(Prometheus.start(folder.resolve("prometheus"), configuration()));
    } catch (Throwable e) {
      stop();
      throw e;
    }
  }

  /** Ends everything, what hangs as well. */
  void stop() throws Exception {
    while (!started.isEmpty()) {
      started.pop().close();
    }
  }

  private <T extends AutoCloseable> T opened(T resource) {
    started.push(resource);
    return resource;
  }

  private String configuration() throws Exception {
    int blackbox = exporter(BlackboxExporter.class, "--config.file=" + modules());
    StringBuilder jobs =
        new StringBuilder()
            .append(job("disk", exporter(DiskExporter.class, "--disk.directory=" + folder)))
            .append(
                job(
                    "haproxy",
                    exporter(
                        HaproxyExporter.class,
                        "--haproxy.scrape-uri=" + haproxy.pageUri(),
                        "--haproxy.timeout=" + TIMEOUT)))
            .append(job("mysql", exporter(QueryExporter.class, "--config.file=" + queries())))
            .append(job("blackbox", blackbox))
            .append(probe("door", blackbox, "http", "http://127.0.0.1:" + haproxy.door()));
    for (int i = 0; i < REPLICAS; i++) {
      jobs.append(probe("replica" + i, blackbox, "tcp", replicas.get(i).address()));
    }
    return "global: {scrape_interval: 4s, scrape_timeout: 4s}\nscrape_configs:\n" + jobs;
  }

  private int exporter(Class<?> main, String... flags) throws Exception {
    List<String> all = new ArrayList<>(List.of(flags));
    all.add("--web.timeout-offset=2s");
    Exporter exporter = opened(Exporter.start(main, all.toArray(String[]::new)));
    exporters.add(exporter);
    exporter.scrape(); // the first one loads classes, which is not what is judged
    return exporter.port();
  }

  private String job(String name, int port) {
    jobs.add(name);
    return "- job_name: %s\n  static_configs: [{targets: ['127.0.0.1:%d']}]\n"
        .formatted(name, port);
  }

  private String probe(String name, int port, String module, String target) {
    return job(name, port)
        + "  metrics_path: /probe\n  params: {module: [%s], target: ['%s']}\n"
            .formatted(module, target);
  }

  private Path modules() throws Exception {
    return Files.writeString(
        folder.resolve("modules.yml"),
        """
        modules:
          http: {prober: http, timeout: %1$s}
          tcp: {prober: tcp, timeout: %1$s}
        """
            .formatted(TIMEOUT));
  }

  /** Two replicas that hang cost 1.2 s of the two seconds that a scrape has. */
  private Path queries() throws Exception {
    Files.writeString(folder.resolve("password"), Mariadb.PASSWORD);
    return Files.writeString(
        folder.resolve("queries.yml"),
        """
        targets: [%s]
        database: shop
        user: %s
        password: {file: password}
        tls: disable
        connect_timeout: 600ms
        queries:
        - metric: shop_orders
          help: Orders.
          sql: SELECT COUNT(*) FROM orders
        """
            .formatted(
                replicas.stream().map(Mariadb::address).collect(Collectors.joining(", ")),
                Mariadb.USER));
  }
}
