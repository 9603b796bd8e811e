package dev.exporterkit.testkit.example;

import picocli.CommandLine.Option;

/** The flags of the shop exporter. */
public final class ShopOptions {
  @Option(names = "--shop.jobs", paramLabel = "<number>", description = "Jobs waiting.")
  int jobs = 7;
}
