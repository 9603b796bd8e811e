package dev.exporterkit.runtime.cli;

import dev.exporterkit.api.GoDuration;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.api.spi.ExporterDescriptor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.INegatableOptionTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Builds the command of an exporter for picocli, without the annotations that it reads slowly. What
 * implements picocli's interfaces is a class, never a lambda, and no lambda of this package takes,
 * returns or captures one of its types: they are of Java 5, and where JDK 17 puts such a lambda
 * into a class-data archive, it crashes or leaves the type out.
 */
final class CommandModel {
  static final String HELP = "--help";
  static final String VERSION = "--version";
  private static final String COLLECTOR = "--collector.";
  private static final int WIDTH = 100;

  private CommandModel() {}

  static CommandLine of(
      ExporterBinding exporter, Environment environment, @Nullable Object options) {
    CommandSpec command = CommandSpec.create().name(exporter.descriptor().program());
    command.addOption(help(HELP, "Show this help and end.").usageHelp(true).build());
    command.addOption(help(VERSION, "Show the version and end.").versionHelp(true).build());
    for (OwnFlag flag : OwnFlag.values()) {
      if (flag.isOf(exporter)) {
        command.addOption(option(flag, exporter.descriptor()));
      }
    }
    for (CollectorDescriptor collector : collectors(exporter)) {
      command.addOption(option(collector));
    }
    for (OptionSpec option : CollectorFlag.options(collectors(exporter))) {
      command.addOption(option);
    }
    if (options != null) {
      command.addMixin("options", LiteralHelp.options(options));
    }
    command.negatableOptionTransformer(new NoPrefix());
    command
        .usageMessage()
        .width(WIDTH)
        .customSynopsis(exporter.descriptor().program() + " [flags]")
        .description(LiteralHelp.literal(exporter.descriptor().description()), "")
        .footer(
            "",
            "Every flag can come from the environment, too: --web.listen-address=:1234 from",
            environment.variable(OwnFlag.LISTEN_ADDRESS.flag()) + "=:1234");
    command.usageMessage().longOptionsMaxWidth(36);
    command.parser().collectErrors(true);
    return new CommandLine(command)
        .setExpandAtFiles(false)
        .setInterpolateVariables(false)
        .setPosixClusteredShortOptionsAllowed(false)
        .registerConverter(Path.class, new PathConverter())
        .registerConverter(Duration.class, new DurationConverter())
        .registerConverter(Boolean.class, new TrueOrFalse())
        .registerConverter(boolean.class, new TrueOrFalse())
        .registerConverter(Integer.class, new WholeNumber())
        .registerConverter(int.class, new WholeNumber())
        .registerConverter(Long.class, new ByteSize())
        .registerConverter(long.class, new ByteSize());
  }

  static List<CollectorDescriptor> collectors(ExporterBinding exporter) {
    return exporter.collectors().stream()
        .<CollectorDescriptor>map(CollectorBinding::descriptor)
        .toList();
  }

  /** Returns every flag, without those that only the help shows. */
  static List<String> flags(CommandLine command) {
    List<String> flags = new ArrayList<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      flags.add(option.longestName());
    }
    flags.removeIf(CollectorFlag::isPlaceholder);
    return flags;
  }

  static String collectorFlag(String name) {
    return COLLECTOR + name;
  }

  /** Returns the flag that says the contrary of a switch. */
  static String negative(String flag) {
    return "--no-" + flag.substring(2);
  }

  static boolean isCollectorFlag(String flag) {
    return flag.startsWith(COLLECTOR) || flag.startsWith("--no-collector.");
  }

  static boolean isAuthors(OptionSpec option) {
    return option.userObject() != null;
  }

  private static OptionSpec.Builder help(String name, String description) {
    return OptionSpec.builder(name).arity("0").type(boolean.class).description(description);
  }

  private static OptionSpec option(OwnFlag flag, ExporterDescriptor exporter) {
    OptionSpec.Builder option =
        OptionSpec.builder(flag.flag()).description(flag.help(exporter).toArray(new String[0]));
    if (flag.isSwitch()) {
      option.arity("0").type(Boolean.class);
    } else {
      option.arity("1").paramLabel(flag.parameter()).type(String[].class);
    }
    return option.build();
  }

  private static OptionSpec option(CollectorDescriptor collector) {
    return OptionSpec.builder(collectorFlag(collector.name()))
        .arity("0")
        .type(Boolean.class)
        .negatable(true)
        .fallbackValue("true")
        .description(
            LiteralHelp.literal(
                collector.description() + " (default: " + defaults(collector) + ")"))
        .build();
  }

  private static String defaults(CollectorDescriptor collector) {
    StringBuilder defaults = new StringBuilder(collector.enabled() ? "enabled" : "disabled");
    collector
        .timeout()
        .ifPresent(timeout -> defaults.append(", timeout ").append(GoDuration.text(timeout)));
    collector
        .caching()
        .ifPresent(
            caching -> defaults.append(", cached for ").append(GoDuration.text(caching.ttl())));
    return defaults.toString();
  }

  /** Makes {@code --no-collector.x} of {@code --collector.x}. */
  private static final class NoPrefix implements INegatableOptionTransformer {
    @Override
    public String makeNegative(String optionName, CommandSpec command) {
      return negative(optionName);
    }

    @Override
    public String makeSynopsis(String optionName, CommandSpec command) {
      return "--[no-]" + optionName.substring(2);
    }
  }
}
