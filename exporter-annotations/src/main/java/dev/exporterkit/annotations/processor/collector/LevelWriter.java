package dev.exporterkit.annotations.processor.collector;

import static java.util.stream.Collectors.joining;

import dev.exporterkit.annotations.processor.source.Imports;
import dev.exporterkit.annotations.processor.source.JavaText;
import dev.exporterkit.annotations.processor.source.Literals;
import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.Unit;
import dev.exporterkit.api.spi.EnumText;
import dev.exporterkit.api.spi.Level;
import dev.exporterkit.api.spi.Storage;
import java.util.List;
import java.util.stream.Stream;

/** Writes the constants of a binding: what enums are called, and what rows there are. */
final class LevelWriter {
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
    String constant =
        "private static final %s<%s> %s ="
            .formatted(imports.name(EnumText.class), type, names.texts(model));
    List<String> with =
        model.ownTexts().entrySet().stream()
            .map(
                own ->
                    ".with(%s.%s, %s)"
                        .formatted(type, own.getKey(), Literals.string(own.getValue())))
            .toList();
    chain(constant, imports.name(EnumText.class) + ".of(" + type + ".values())", with);
  }

  void writeLevel(LevelModel level) {
    String type = imports.name(Level.class);
    String labels = level.labelNames().stream().map(Literals::string).collect(joining(", "));
    List<String> calls =
        Stream.concat(level.columns().stream().map(this::column), Stream.of(".build()")).toList();
    chain(
        "private static final " + type + " " + names.level(level) + " =",
        type + ".withLabels(" + labels + ")",
        calls);
  }

  private String column(ValueModel value) {
    MetricFamily family = value.family();
    String named = Literals.string(family.name()) + ", " + Literals.string(family.help());
    return switch (family.type()) {
      case COUNTER -> ".counter(" + storage(value) + named + ")";
      case GAUGE -> ".gauge(" + storage(value) + named + ")";
      case UNTYPED -> ".untyped(" + storage(value) + named + ")";
      case INFO -> ".info(" + named + ")";
      case HISTOGRAM -> ".histogram(" + named + ")";
      case SUMMARY -> ".summary(" + named + ")";
      case STATE_SET ->
          ".stateSet(%s, %s.texts())".formatted(named, names.texts(value.states().orElseThrow()));
    };
  }

  /** Returns how the values of a column are kept; converted ones may have a fraction. */
  private String storage(ValueModel value) {
    boolean converted = value.in() != Unit.BASE;
    return imports.constant(converted ? Storage.DOUBLE : value.type().storage()) + ", ";
  }

  private void chain(String constant, String first, List<String> calls) {
    text.line(constant).indent();
    if (calls.size() <= 1 && text.fitsHere(first + String.join("", calls) + ";")) {
      text.line(first + String.join("", calls) + ";");
    } else if (calls.isEmpty()) {
      text.line(first + ";");
    } else {
      text.line(first).indent();
      int last = calls.size() - 1;
      calls.subList(0, last).forEach(text::line);
      text.line(calls.get(last) + ";").outdent();
    }
    text.outdent();
  }
}
