package dev.exporterkit.runtime.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.runtime.scrape.BuildInfo;
import dev.exporterkit.runtime.web.Endpoint;
import dev.exporterkit.runtime.web.Responses;
import java.io.IOException;

/** The page at {@code /}, for people with a browser. */
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
      table { border-collapse: collapse; }
      th, td { padding: .1em 1.5em .1em 0; text-align: left; vertical-align: top; }
      .succeeded, .no-data { color: #1b5e20; }
      .target-unavailable, .late { color: #8a4b00; }
      .failed { color: #b00020; font-weight: bold; }
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
      %5$s%6$s      </main>
      </body>
      </html>
      """;

  private final ExporterDescriptor exporter;
  private final BuildInfo build;
  private final String telemetryPath;
  private final CollectorRows collectors;
  private final ProbeForm probe;

  LandingPage(
      ExporterDescriptor exporter,
      BuildInfo build,
      String telemetryPath,
      CollectorRows collectors,
      ProbeForm probe) {
    this.exporter = exporter;
    this.build = build;
    this.telemetryPath = telemetryPath;
    this.collectors = collectors;
    this.probe = probe;
  }

  @Override
  public void respond(HttpExchange exchange) throws IOException {
    String page =
        PAGE.formatted(
            Html.escaped(exporter.program()),
            Html.escaped(exporter.description()),
            Html.escaped(build.version()),
            Html.escaped(telemetryPath),
            collectors.html(),
            probe.html());
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    Responses.send(exchange, 200, TYPE, page.getBytes(UTF_8));
  }
}
