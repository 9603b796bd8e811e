package dev.exporterkit.runtime.cli;

import dev.exporterkit.api.GoDuration;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.ExporterBinding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.INegatableOptionTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Builds the picocli command of an exporter, without the annotations, which picocli reads slowly.
 * Implementations of picocli's interfaces are classes, never lambdas, and no lambda of this package
 * takes, returns or captures one of its types: they are compiled for Java 5, and if JDK 17 stores
 * such a lambda in a class-data archive, it crashes or omits the type.
 */
final class CommandModel {
  private static final int WIDTH = 100;
  private static final int FLAGS_WIDTH = 36;

  private CommandModel() {}

  static CommandLine of(
      ExporterBinding exporter, Environment environment, @Nullable Object options) {
    CommandSpec command = CommandSpec.create().name(exporter.descriptor().program());
    for (StandardFlag<?> flag : StandardFlags.all()) {
      add(flag, exporter, command);
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
            "Every flag can also be set with an environment variable: --web.listen-address=:1234 with",
            environment.variable(StandardFlags.LISTEN_ADDRESS.name()) + "=:1234");
    command.usageMessage().longOptionsMaxWidth(FLAGS_WIDTH);
    command.parser().collectErrors(true);
    CommandLine line =
        new CommandLine(command)
            .setExpandAtFiles(false)
            .setInterpolateVariables(false)
            .setPosixClusteredShortOptionsAllowed(false);
    Converters.register(line);
    return line;
  }

  static List<CollectorDescriptor> collectors(ExporterBinding exporter) {
    return exporter.collectors().stream()
        .<CollectorDescriptor>map(CollectorBinding::descriptor)
        .toList();
  }

  /** Returns all flags, except those that only the help shows. */
  static List<String> flags(CommandLine command) {
    List<String> flags = new ArrayList<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      flags.add(option.longestName());
    }
    flags.removeIf(CommandModel::isPlaceholder);
    return flags;
  }

  /** Returns whether the help shows one flag in place of those of all collectors. */
  static boolean isPlaceholder(String flag) {
    return flag.contains(StandardFlag.ANY);
  }

  /** Returns the flag with the opposite meaning of a switch. */
  static String negative(String flag) {
    return "--no-" + flag.substring(2);
  }

  static boolean isCollectorFlag(String flag) {
    String prefix = StandardFlags.COLLECTOR.name("");
    return flag.startsWith(prefix) || flag.startsWith(negative(prefix));
  }

  static boolean isAuthors(OptionSpec option) {
    return option.userObject() != null;
  }

  private static void add(StandardFlag<?> flag, ExporterBinding exporter, CommandSpec command) {
    String help = LiteralHelp.literal(flag.help(exporter.descriptor()));
    if (flag.isOf(exporter)) {
      command.addOption(
          option(flag.name(), flag)
              .description(help)
              .usageHelp(is(StandardFlags.HELP, flag))
              .versionHelp(is(StandardFlags.VERSION, flag))
              .build());
    }
    boolean isSwitch = is(StandardFlags.COLLECTOR, flag);
    List<CollectorDescriptor> collectors =
        collectors(exporter).stream().filter(flag::isOf).toList();
    if (!collectors.isEmpty() && !isSwitch) {
      command.addOption(option(flag.name(), flag).description(help).build());
    }
    for (CollectorDescriptor collector : collectors) {
      OptionSpec.Builder option = option(flag.name(collector.name()), flag);
      command.addOption(
          isSwitch
              ? option
                  .negatable(true)
                  .fallbackValue("true")
                  .description(LiteralHelp.literal(help(collector)))
                  .build()
              : option.hidden(true).build());
    }
  }

  /** The first comparison of two records costs 20 ms of the start. */
  private static boolean is(StandardFlag<?> one, StandardFlag<?> other) {
    return one.name().equals(other.name());
  }

  private static OptionSpec.Builder option(String name, StandardFlag<?> flag) {
    return flag.type().isSwitch()
        ? OptionSpec.builder(name).arity("0").type(Boolean.class)
        : OptionSpec.builder(name)
            .arity("1")
            .paramLabel(flag.type().placeholder())
            .type(String[].class);
  }

  private static String help(CollectorDescriptor collector) {
    StringBuilder help = new StringBuilder(collector.description());
    help.append(" (default: ").append(collector.enabled() ? "enabled" : "disabled");
    collector
        .timeout()
        .ifPresent(timeout -> help.append(", timeout ").append(GoDuration.text(timeout)));
    collector
        .caching()
        .ifPresent(caching -> help.append(", cached for ").append(GoDuration.text(caching.ttl())));
    return help.append(')').toString();
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
