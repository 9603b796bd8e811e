package dev.exporterkit.samples.tests;

import dev.exporterkit.testkit.process.Daemon;
import dev.exporterkit.testkit.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real MariaDB on loopback, with the database of a shop. Several of them do not replicate each
 * other, but contain the same data, which never changes, so readers see no difference.
 */
public final class Mariadb implements AutoCloseable {
  public static final String USER = "exporter";
  public static final String PASSWORD = "Tr0ub4dor&3";
  // It runs as the user of the tests, and refuses to do so as root without this option.
  private static final String OWNER = "--user=" + System.getProperty("user.name");
  private static final String SMALL = "--innodb-log-file-size=4M";

  private final Path folder;
  private final int port;
  private Daemon daemon;

  private Mariadb(Path folder, int port) throws Exception {
    this.folder = folder;
    this.port = port;
    this.daemon = run();
  }

  /** Creates a data directory for {@link #start} to copy. */
  public static Path install(Path folder) throws Exception {
    Path data = folder.resolve("data");
    Daemon install =
        Daemon.start(
            "mariadb-install-db",
            "--no-defaults",
            "--datadir=" + data,
            "--tmpdir=" + folder, // a server that starts removes the temporary tables of others
            "--auth-root-authentication-method=normal",
            "--skip-test-db",
            OWNER,
            SMALL);
    if (install.awaitExit() != 0) {
      throw new AssertionError(install.output());
    }
    return data;
  }

  /** Starts one in its own folder and waits until it responds. */
  public static Mariadb start(Path data, Path folder) throws Exception {
    copy(data, Files.createDirectories(folder).resolve("data"));
    Files.writeString(folder.resolve("shop.sql"), shop());
    return new Mariadb(folder, Ports.free());
  }

  /** Starts it again if it was killed. */
  public void revive() throws Exception {
    if (!daemon.isAlive()) {
      daemon = run();
    }
  }

  public void kill() {
    daemon.close();
  }

  /** Keeps it from responding; its kernel still accepts connections. */
  public void pause() throws Exception {
    daemon.pause();
  }

  public void resume() throws Exception {
    daemon.resume();
  }

  public String address() {
    return "127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  /** Runs a statement as its owner, over its socket; returns the rows, with tabs between cells. */
  String query(String sql) throws Exception {
    Daemon client =
        Daemon.start(
            "mariadb", "--no-defaults", "--user=root", "--socket=" + socket(), "-N", "-e", sql);
    client.awaitExit();
    return client.output();
  }

  @Override
  public void close() {
    daemon.close();
  }

  private Daemon run() throws Exception {
    Daemon started =
        Daemon.start(
            "mariadbd",
            "--no-defaults",
            OWNER,
            SMALL,
            "--innodb-buffer-pool-size=8M",
            "--skip-name-resolve",
            "--bind-address=127.0.0.1",
            "--port=" + port,
            "--datadir=" + folder.resolve("data"),
            "--tmpdir=" + folder,
            "--socket=" + socket(),
            "--pid-file=" + folder.resolve("pid"),
            "--init-file=" + folder.resolve("shop.sql"));
    started.awaitLine("ready for connections");
    return started;
  }

  private Path socket() {
    return folder.resolve("s");
  }

  private static String shop() {
    List<String> statements =
        List.of(
            "CREATE DATABASE IF NOT EXISTS shop",
            "CREATE TABLE IF NOT EXISTS shop.orders"
                + " (id INT PRIMARY KEY, state VARCHAR(20), cents BIGINT, note VARCHAR(20))",
            "REPLACE INTO shop.orders VALUES (1, 'open', 1250, 'x'), (2, 'paid', 300, '7'),"
                + " (3, 'paid', NULL, '8'), (4, NULL, 100, '9')",
            "CREATE USER IF NOT EXISTS '%s'@'%%' IDENTIFIED BY '%s'".formatted(USER, PASSWORD),
            "GRANT SELECT ON shop.* TO '" + USER + "'@'%'");
    return String.join(";\n", statements) + ";\n";
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files.forEach(
          file -> {
            try {
              Files.copy(file, to.resolve(from.relativize(file)));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
