package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.collector.SheetModel.EmbeddedLabels;
import dev.exporterkit.annotations.processor.collector.SheetModel.LabelRead;
import dev.exporterkit.annotations.processor.collector.SheetModel.MapRead;
import dev.exporterkit.annotations.processor.collector.SheetModel.OneLabel;
import dev.exporterkit.annotations.processor.source.JavaText;
import dev.exporterkit.annotations.processor.source.Literals;
import dev.exporterkit.api.Unit;
import dev.exporterkit.api.spi.Cells;
import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.RowBuilder;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Writes the statements that fill one row from the columns of a table. */
final class CellsWriter {
  private final JavaText text;
  private final BindingNames names;

  CellsWriter(JavaText text, BindingNames names) {
    this.text = text;
    this.names = names;
  }

  /** Returns the column of each constant that is a key of a map. */
  static List<String> columns(MapRead map) {
    String pattern = map.value().accessor().column();
    return map.key().texts().orElseThrow().texts().stream()
        .map(constant -> pattern.replace(placeholder(map), constant))
        .toList();
  }

  /** Returns what the texts of the keys replace in the column of a map. */
  static String placeholder(MapRead map) {
    List<LabelModel> labels = map.schema().labels();
    return "{" + labels.get(labels.size() - 1).name() + "}";
  }

  void labels(List<LabelRead> labels, String row) {
    for (LabelRead label : labels) {
      if (label instanceof OneLabel one) {
        List<String> arguments = new ArrayList<>();
        arguments.add(Literals.string(one.accessor().column()));
        arguments.add(row);
        arguments.add(Integer.toString(one.index()));
        reader(one.text()).ifPresent(arguments::add);
        call(one.text().optional() ? "optionalLabel" : "label", arguments);
      } else if (label instanceof EmbeddedLabels embedded) {
        labels(embedded.labels(), row);
      }
    }
  }

  void values(List<ValueModel> values, int first, String row) {
    for (int i = 0; i < values.size(); i++) {
      value(values.get(i), values.get(i).accessor().column(), first + i, row);
    }
  }

  /** Writes a row for each constant, with its column. */
  void map(MapRead map, String outer, Variables variables) {
    String row = variables.name(map.name());
    String begin = "sheet.row(" + names.schema(map.schema()) + outer + ")";
    List<String> columns = columns(map);
    List<String> keys = map.key().texts().orElseThrow().texts();
    int label = map.schema().labels().size() - 1;
    for (int i = 0; i < columns.size(); i++) {
      String variable =
          i == 0 ? text.imports().name(RowBuilder.class) + " " + row + " = " : row + " = ";
      text.line(variable + begin + ";");
      text.line("%s.label(%d, %s);".formatted(row, label, Literals.string(keys.get(i))));
      value(map.value(), columns.get(i), 0, row);
    }
  }

  private void value(ValueModel value, String column, int family, String row) {
    List<String> arguments = new ArrayList<>();
    arguments.add(Literals.string(column));
    arguments.add(row);
    arguments.add(Integer.toString(family));
    value.states().ifPresent(states -> arguments.add(names.texts(states)));
    if (value.in() != Unit.BASE) {
      arguments.add(text.imports().name(Unit.class) + "." + value.in());
    }
    call(method(value.type()), arguments);
  }

  private static String method(ValueType type) {
    return switch (type.kind()) {
      case NUMBER -> type.storage() == ColumnType.LONG ? "whole" : "decimal";
      case BOOLEAN -> "bool";
      case DURATION -> "duration";
      case INSTANT -> "instant";
      case STATES -> isSet(type.type()) ? "states" : "state";
      case HISTOGRAM, SUMMARY -> throw new IllegalStateException(type + " has no column");
    };
  }

  /** Returns what reads the text of a label; empty if the text itself is the label. */
  private Optional<String> reader(LabelText label) {
    String cells = text.imports().name(Cells.class);
    return switch (label.form()) {
      case ENUM -> Optional.of(names.texts(label.texts().orElseThrow()) + "::known");
      case PLAIN, OBJECT ->
          switch (simpleName(label.type())) {
            case "String" -> Optional.empty();
            case "boolean", "Boolean" -> Optional.of(cells + "::booleanValue");
            case "BigInteger" -> Optional.of(text.imports().name(BigInteger.class) + "::new");
            case "UUID" -> Optional.of(text.imports().name(UUID.class) + "::fromString");
            case "URI" -> Optional.of(text.imports().name(URI.class) + "::create");
            case "Path" -> Optional.of(text.imports().name(Path.class) + "::of");
            default -> Optional.of(cells + "::wholeNumber");
          };
      case ADDRESS -> throw new IllegalStateException(label + " has no column");
    };
  }

  private static boolean isSet(TypeMirror states) {
    return List.of("Set", "EnumSet").contains(simpleName(states))
        && !((DeclaredType) states).getTypeArguments().isEmpty();
  }

  /** Returns the simple name of a type, or of what an optional holds. */
  private static String simpleName(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return type.getKind().name().toLowerCase(Locale.ROOT);
    }
    String name = declared.asElement().getSimpleName().toString();
    return name.equals("Optional") ? simpleName(declared.getTypeArguments().get(0)) : name;
  }

  private void call(String method, List<String> arguments) {
    text.line("cells." + method + "(" + String.join(", ", arguments) + ");");
  }
}
