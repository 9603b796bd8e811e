package dev.exporterkit.samples.tests;

import dev.exporterkit.testkit.process.Daemon;
import dev.exporterkit.testkit.process.Ports;
import dev.exporterkit.testkit.server.FakeCertificate;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A real nginx on loopback: plain, with a valid certificate, with HTTP/2, and with an expired one.
 */
final class Nginx implements AutoCloseable {
  private final Daemon daemon;
  private final int plain;
  private final int good;
  private final int http2;
  private final int expired;

  private Nginx(Daemon daemon, int plain, int good, int http2, int expired) {
    this.daemon = daemon;
    this.plain = plain;
    this.good = good;
    this.http2 = http2;
    this.expired = expired;
  }

  static Nginx start(Path folder, FakeCertificate good, FakeCertificate expired) throws Exception {
    int[] ports = {Ports.free(), Ports.free(), Ports.free(), Ports.free()};
    Path file = folder.resolve("nginx.conf");
    Files.writeString(file, configuration(folder, ports, good, expired));
    Files.writeString(folder.resolve("index.html"), "hello\n".repeat(1_000));
    Daemon daemon =
        Daemon.start("nginx", "-p", folder.toString(), "-e", "stderr", "-c", file.toString());
    for (int port : ports) {
      daemon.awaitListening(port);
    }
    return new Nginx(daemon, ports[0], ports[1], ports[2], ports[3]);
  }

  int plain() {
    return plain;
  }

  int good() {
    return good;
  }

  int http2() {
    return http2;
  }

  int expired() {
    return expired;
  }

  @Override
  public void close() {
    daemon.close();
  }

  private static String configuration(
      Path folder, int[] ports, FakeCertificate good, FakeCertificate expired) {
    return """
        daemon off;
        master_process off;
        pid nginx.pid;
        error_log stderr;
        events {}
        http {
          access_log off;
          client_body_temp_path body;
          proxy_temp_path proxy;
          fastcgi_temp_path fastcgi;
          uwsgi_temp_path uwsgi;
          scgi_temp_path scgi;
          root %1$s;
          gzip on;
          gzip_types text/plain;
          server {
            listen 127.0.0.1:%2$d;
            location = /moved { return 302 /; }
            location = /moved-to-tls { return 301 https://localhost:%3$d/; }
            location = /loop { return 302 /loop; }
            location = /packed { default_type text/plain; gzip_min_length 1; alias %1$s/index.html; }
          }
          server {
            listen 127.0.0.1:%3$d ssl;
            ssl_certificate %6$s;
            ssl_certificate_key %7$s;
          }
          server {
            listen 127.0.0.1:%4$d ssl http2;
            ssl_certificate %6$s;
            ssl_certificate_key %7$s;
          }
          server {
            listen 127.0.0.1:%5$d ssl;
            ssl_certificate %8$s;
            ssl_certificate_key %9$s;
          }
        }
        """
        .formatted(
            folder,
            ports[0],
            ports[1],
            ports[2],
            ports[3],
            good.writeTo(folder.resolve("good.pem")),
            good.writeKeyTo(folder.resolve("good.key")),
            expired.writeTo(folder.resolve("expired.pem")),
            expired.writeKeyTo(folder.resolve("expired.key")));
  }
}
