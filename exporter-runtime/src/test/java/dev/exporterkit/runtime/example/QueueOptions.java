package dev.exporterkit.runtime.example;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The flags of the example. */
public final class QueueOptions {
  @Option(names = "--queue.delay", description = "How long each scrape takes.", paramLabel = "TIME")
  Duration delay = Duration.ZERO;

  @Option(names = "--queue.password", description = "The password.", paramLabel = "SECRET")
  int password;

  @Option(names = "--queue.limit", description = "Most bytes.", paramLabel = "SIZE")
  long limit = 1;

  @Option(names = "--queue.weight", description = "The weights.", paramLabel = "N", split = ",")
  List<Integer> weights = new ArrayList<>();

  @Option(names = "--queue.chatter", description = "How much each scrape prints.")
  int chatter;

  @Option(names = "--queue.stubborn", description = "Neither closes nor lets the JVM end.")
  boolean stubborn;

  @Option(names = "--queue.broken", description = "Makes start() object.")
  boolean broken;
}
