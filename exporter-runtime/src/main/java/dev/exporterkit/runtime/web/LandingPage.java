package dev.exporterkit.runtime.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.runtime.scrape.BuildInfo;
import java.io.IOException;
import java.util.List;

/** What somebody sees who opens the address in a browser. */
final class LandingPage implements Endpoint {
  private static final String TYPE = "text/html; charset=utf-8";
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s</title>
      <style>
      body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #222; background: #fff; }
      header { padding: 1.2em 2em; color: #fff; background: #b5391d; }
      header h1 { margin: 0; font-size: 1.6em; }
      header p { margin: 0; }
      main { padding: 1em 2em; max-width: 60em; }
      h2 { font-size: 1.1em; margin-bottom: .3em; }
      td { padding: .1em 1.5em .1em 0; vertical-align: top; }
      a { color: #a5300f; }
      </style>
      </head>
      <body>
      <header>
      <h1>%1$s</h1>
      <p>%2$s</p>
      </header>
      <main>
      <p>Version: %3$s</p>
      <ul>
      <li><a href="%4$s">Metrics</a></li>
      <li><a href="/-/healthy">Health</a></li>
      <li><a href="/-/ready">Readiness</a></li>
      </ul>
      <h2>Collectors</h2>
      <table>
      %5$s</table>
      </main>
      </body>
      </html>
      """;

  private final byte[] page;

  LandingPage(
      ExporterDescriptor exporter,
      BuildInfo build,
      String telemetryPath,
      List<CollectorDescriptor> collectors) {
    StringBuilder rows = new StringBuilder();
    for (CollectorDescriptor collector : collectors) {
      rows.append("<tr><td><code>")
          .append(escaped(collector.name()))
          .append("</code></td><td>")
          .append(escaped(collector.description()))
          .append("</td></tr>\n");
    }
    this.page =
        PAGE.formatted(
                escaped(exporter.program()),
                escaped(exporter.description()),
                escaped(build.version()),
                escaped(telemetryPath),
                rows)
            .getBytes(UTF_8);
  }

  @Override
  public void get(HttpExchange exchange) throws IOException {
    Answers.send(exchange, 200, TYPE, page);
  }

  @Override
  public void head(HttpExchange exchange) {
    exchange.getResponseHeaders().set("Content-Type", TYPE);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
