package dev.exporterkit.annotations.processor.collector;

import static java.util.stream.Collectors.joining;

import dev.exporterkit.annotations.processor.source.Imports;
import dev.exporterkit.annotations.processor.source.JavaText;
import dev.exporterkit.annotations.processor.source.Literals;
import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.Unit;
import dev.exporterkit.api.spi.EnumText;
import dev.exporterkit.api.spi.Level;
import dev.exporterkit.api.spi.Storage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the constants of a binding: what enums are called, and what rows there are. */
final class LevelWriter {
  /** The columns whose values are numbers, kept as the author's type asks. */
  private static final Set<MetricType> STORED =
      EnumSet.of(MetricType.COUNTER, MetricType.GAUGE, MetricType.UNTYPED);

  private static final Map<MetricType, String> METHODS =
      Map.of(
          MetricType.COUNTER, "counter",
          MetricType.GAUGE, "gauge",
          MetricType.UNTYPED, "untyped",
          MetricType.INFO, "info",
          MetricType.STATE_SET, "stateSet",
          MetricType.HISTOGRAM, "histogram",
          MetricType.SUMMARY, "summary");

  private final JavaText text;
  private final Imports imports;
  private final BindingNames names;

  LevelWriter(JavaText text, BindingNames names) {
    this.text = text;
    this.imports = text.imports();
    this.names = names;
  }

  void writeTexts(EnumModel model) {
    String type = imports.name(model.type());
    String enumText = imports.name(EnumText.class);
    String values = enumText + ".of(" + type + ".values())";
    String constant =
        "private static final %s<%s> %s".formatted(enumText, type, names.texts(model));
    if (model.ownTexts().isEmpty()) {
      text.variable(constant, values);
      return;
    }
    List<String> calls =
        model.ownTexts().entrySet().stream()
            .map(
                own ->
                    ".with(%s.%s, %s)"
                        .formatted(type, own.getKey(), Literals.string(own.getValue())))
            .toList();
    text.line(constant + " =").indent().line(values).indent();
    int last = calls.size() - 1;
    calls.subList(0, last).forEach(text::line);
    text.line(calls.get(last) + ";").outdent().outdent();
  }

  void writeLevel(LevelModel level) {
    String type = imports.name(Level.class);
    String labels = level.labelNames().stream().map(Literals::string).collect(joining(", "));
    String first = type + ".withLabels(" + labels + ")";
    text.line("private static final " + type + " " + names.level(level) + " =").indent();
    if (level.columns().isEmpty() && text.fitsHere(first + ".build();")) {
      text.line(first + ".build();");
    } else {
      text.call(type + ".withLabels(", List.of(labels), ")").indent();
      level.columns().forEach(this::writeColumn);
      text.line(".build();").outdent();
    }
    text.outdent();
  }

  private void writeColumn(ValueModel value) {
    MetricFamily family = value.family();
    List<String> arguments = new ArrayList<>();
    if (STORED.contains(family.type())) {
      arguments.add(storage(value));
    }
    arguments.add(Literals.string(family.name()));
    arguments.add(Literals.string(family.help()));
    value.states().ifPresent(states -> arguments.add(names.texts(states) + ".texts()"));
    text.call("." + METHODS.get(family.type()) + "(", arguments, ")");
  }

  /** Returns how the values of a column are kept; converted ones may have a fraction. */
  private String storage(ValueModel value) {
    boolean converted = value.in() != Unit.BASE;
    return imports.constant(converted ? Storage.DOUBLE : value.type().storage());
  }
}
