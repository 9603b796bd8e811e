package dev.exporterkit.annotations.processor.collector;

import static java.util.stream.Collectors.joining;

import dev.exporterkit.annotations.processor.source.Imports;
import dev.exporterkit.annotations.processor.source.JavaText;
import dev.exporterkit.annotations.processor.source.Literals;
import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.Unit;
import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.EnumText;
import dev.exporterkit.api.spi.RowSchema;
import java.util.ArrayList;
import java.util.List;

/** Writes the constants of a binding: what enums are called, and what rows there are. */
final class RowSchemaWriter {
  private final JavaText text;
  private final Imports imports;
  private final BindingNames names;

  /** The compiler's stack ends at some hundred chained calls, a class's initializer at 64 KB. */
  private static final int MAX_CHAINED = 100;

  /** So that no method is larger than 64 KB. */
  private static final int MAX_COLUMNS_PER_METHOD = 1000;

  private final boolean chained;
  private final List<RowSchemaModel> inMethods = new ArrayList<>();
  private final List<EnumModel> textsInMethods = new ArrayList<>();

  RowSchemaWriter(JavaText text, BindingNames names, List<RowSchemaModel> schemas) {
    this.text = text;
    this.imports = text.imports();
    this.names = names;
    this.chained =
        schemas.stream().mapToInt(schema -> schema.columns().size()).sum() <= MAX_CHAINED;
  }

  void writeTexts(EnumModel model) {
    String type = imports.name(model.type());
    String enumText = imports.name(EnumText.class);
    String constant =
        "private static final %s<%s> %s = ".formatted(enumText, type, names.texts(model));
    if (model.ownTexts().size() > MAX_CHAINED) {
      textsInMethods.add(model);
      text.line(constant + "texts" + textsInMethods.size() + "();");
      return;
    }
    List<String> calls = new ArrayList<>();
    model
        .ownTexts()
        .forEach(
            (name, own) ->
                calls.add(".with(%s.%s, %s)".formatted(type, name, Literals.string(own))));
    text.chain(constant + enumText + ".of(" + type + ".values())", calls);
  }

  void writeSchema(RowSchemaModel schema) {
    String type = imports.name(RowSchema.class);
    String constant = "private static final " + type + " " + names.schema(schema) + " = ";
    if (!chained && !schema.columns().isEmpty()) {
      inMethods.add(schema);
      text.line(constant + "schema" + inMethods.size() + "();");
      return;
    }
    List<String> calls = new ArrayList<>(schema.columns().stream().map(this::column).toList());
    calls.add(".build()");
    text.chain(constant + type + ".withLabels(" + labels(schema) + ")", calls);
  }

  /** Writes the methods that make what is too long for one expression. */
  void writeMethods() {
    for (int i = 0; i < textsInMethods.size(); i++) {
      writeTexts(textsInMethods.get(i), "texts" + (i + 1));
    }
    for (int i = 0; i < inMethods.size(); i++) {
      writeSchema(inMethods.get(i), "schema" + (i + 1));
    }
  }

  private void writeTexts(EnumModel model, String method) {
    String type = imports.name(model.type());
    String enumText = imports.name(EnumText.class) + "<" + type + ">";
    text.method("private static " + enumText + " " + method + "()");
    text.line(
        "%s texts = %s.of(%s.values());".formatted(enumText, imports.name(EnumText.class), type));
    model
        .ownTexts()
        .forEach(
            (constant, own) ->
                text.line(
                    "texts = texts.with(%s.%s, %s);"
                        .formatted(type, constant, Literals.string(own))));
    text.line("return texts;").close();
  }

  private void writeSchema(RowSchemaModel schema, String method) {
    String type = imports.name(RowSchema.class);
    List<ValueModel> columns = schema.columns();
    text.method("private static " + type + " " + method + "()");
    text.line("%1$s.Builder schema = %1$s.withLabels(%2$s);".formatted(type, labels(schema)));
    for (int first = 0; first < columns.size(); first += MAX_COLUMNS_PER_METHOD) {
      text.line(method + "Columns" + (first / MAX_COLUMNS_PER_METHOD + 1) + "(schema);");
    }
    text.line("return schema.build();").close();
    for (int first = 0; first < columns.size(); first += MAX_COLUMNS_PER_METHOD) {
      String part = method + "Columns" + (first / MAX_COLUMNS_PER_METHOD + 1);
      text.method("private static void " + part + "(" + type + ".Builder schema)");
      columns
          .subList(first, Math.min(columns.size(), first + MAX_COLUMNS_PER_METHOD))
          .forEach(value -> text.line("schema" + column(value) + ";"));
      text.close();
    }
  }

  /** Returns the call that declares a column. */
  private String column(ValueModel value) {
    MetricFamily family = value.family();
    List<String> arguments = new ArrayList<>();
    if (family.type().isNumber()) { // kept as the author's type asks
      arguments.add(storage(value));
    }
    arguments.add(Literals.string(family.name()));
    arguments.add(Literals.string(family.help()));
    value.states().ifPresent(states -> arguments.add(names.texts(states) + ".texts()"));
    return "." + method(family.type()) + "(" + String.join(", ", arguments) + ")";
  }

  private static String labels(RowSchemaModel schema) {
    return schema.labelNames().stream().map(Literals::string).collect(joining(", "));
  }

  /** Returns how the values of a column are kept; converted ones may have a fraction. */
  private String storage(ValueModel value) {
    boolean converted = value.in() != Unit.BASE;
    return imports.constant(converted ? ColumnType.DOUBLE : value.type().storage());
  }

  private static String method(MetricType type) {
    return switch (type) {
      case COUNTER -> "counter";
      case GAUGE -> "gauge";
      case UNTYPED -> "untyped";
      case INFO -> "info";
      case STATE_SET -> "stateSet";
      case HISTOGRAM -> "histogram";
      case SUMMARY -> "summary";
    };
  }
}
