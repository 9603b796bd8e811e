package dev.exporterkit.runtime.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The help with every text exactly as its author wrote it. By default, picocli treats {@code %} as
 * a format and {@code @|…|@} as colours. Here, both are replaced by characters of Unicode's private
 * use area, which have the same width and do not occur in texts.
 */
final class LiteralHelp {
  private static final String PERCENT = "%";
  private static final String HIDDEN_PERCENT = "\uE000";
  private static final String MARKUP = "@|";
  private static final String HIDDEN_MARKUP = "@\uE001";
  private static final String DEFAULT = "${DEFAULT-VALUE}";

  private LiteralHelp() {}

  /** Returns a text that the help shows unchanged. */
  static String literal(String text) {
    return text.replace(PERCENT, HIDDEN_PERCENT).replace(MARKUP, HIDDEN_MARKUP);
  }

  /** Returns an author's options, with texts that the help shows unchanged. */
  static CommandSpec options(Object annotated) {
    CommandSpec command = CommandSpec.forAnnotatedObject(annotated);
    for (OptionSpec option : List.copyOf(command.options())) {
      if (option.group() == null) {
        command.remove(option);
        command.addOption(literal(option));
      }
    }
    return command;
  }

  static String of(CommandLine command) {
    return command
        .getUsageMessage(Ansi.OFF)
        .replace(HIDDEN_PERCENT, PERCENT)
        .replace(HIDDEN_MARKUP, MARKUP);
  }

  /** The builder has the original texts; the methods of the option interpret them. */
  private static OptionSpec literal(OptionSpec option) {
    OptionSpec.Builder builder = OptionSpec.builder(option);
    String[] description = builder.description().clone();
    for (int i = 0; i < description.length; i++) {
      description[i] = literal(description[i].replace(DEFAULT, defaultOf(option)));
    }
    return builder.description(description).paramLabel(literal(builder.paramLabel())).build();
  }

  private static String defaultOf(OptionSpec option) {
    @Nullable String value = option.defaultValue();
    return value == null ? String.valueOf(option.initialValue()) : value;
  }
}
