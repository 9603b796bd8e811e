package dev.exporterkit.runtime.cli;

import dev.exporterkit.api.spi.CollectorDescriptor;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** The flags that each collector has, beside the one that runs it. The help shows each once. */
enum CollectorFlag {
  TIMEOUT("timeout", "TIME", "Time that a run may take; 0 is as long as the scrape allows."),
  CACHE_TTL(
      "cache-ttl",
      "TIME",
      "How old the samples of a cached collector may be; 0 fetches them at every scrape."),
  MAX_SERIES("max-series", "N", "Series that it may have; 0 is any number. (default: 1000000)");

  private static final String ANY = "<name>";

  private final String suffix;
  private final String parameter;
  private final String help;

  CollectorFlag(String suffix, String parameter, String help) {
    this.suffix = suffix;
    this.parameter = parameter;
    this.help = help;
  }

  /** Returns the flag of one collector. */
  String flag(String collector) {
    return CommandModel.collectorFlag(collector) + "." + suffix;
  }

  /** Returns the flags of all these collectors, and one for the help that stands for all. */
  static List<OptionSpec> options(List<CollectorDescriptor> collectors) {
    List<OptionSpec> options = new ArrayList<>();
    for (CollectorFlag flag : values()) {
      flag.addOptions(collectors, options);
    }
    return options;
  }

  /** Tells whether a flag stands for those of all collectors. */
  static boolean isPlaceholder(String flag) {
    return flag.contains(ANY);
  }

  private void addOptions(List<CollectorDescriptor> collectors, List<OptionSpec> options) {
    List<CollectorDescriptor> those = collectors.stream().filter(this::isOf).toList();
    if (!those.isEmpty()) {
      options.add(option(ANY, false));
    }
    for (CollectorDescriptor collector : those) {
      options.add(option(collector.name(), true));
    }
  }

  /** Only the author can know whether samples may be older than the scrape. */
  private boolean isOf(CollectorDescriptor collector) {
    return this != CACHE_TTL || collector.caching().isPresent();
  }

  private OptionSpec option(String collector, boolean hidden) {
    return OptionSpec.builder(flag(collector))
        .arity("1")
        .paramLabel(parameter)
        .type(String[].class)
        .description(help)
        .hidden(hidden)
        .build();
  }
}
