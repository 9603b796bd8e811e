package dev.exporterkit.docs.guide;

import java.nio.file.Path;
import picocli.CommandLine.Option;

final class ShopOptions {
  @Option(names = "--shop.journal", paramLabel = "<path>", description = "The order journal.")
  Path journal = Path.of("journal");

  @Option(names = "--shop.stock", paramLabel = "<path>", description = "The stock, as CSV.")
  Path stock = Path.of("stock.csv");

  @Option(names = "--shop.status", paramLabel = "<path>", description = "The status file.")
  Path status = Path.of("status");

  @Option(names = "--shop.archive", paramLabel = "<path>", description = "The archive.")
  Path archive = Path.of("archive");

  @Option(names = "--shop.url", paramLabel = "<url>", description = "The status page.")
  String url = "http://localhost:8080/status";
}
