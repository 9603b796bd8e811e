package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.collector.SheetModel.EmbeddedLabels;
import dev.exporterkit.annotations.processor.collector.SheetModel.LabelRead;
import dev.exporterkit.annotations.processor.collector.SheetModel.MapRead;
import dev.exporterkit.annotations.processor.collector.SheetModel.OneLabel;
import dev.exporterkit.annotations.processor.source.JavaText;
import dev.exporterkit.api.spi.RowBuilder;
import java.util.List;
import java.util.Map;
import javax.lang.model.type.TypeMirror;

/** Writes the statements that fill one row: its labels, its values, its maps of values. */
final class RowWriter {
  private final JavaText text;
  private final BindingNames names;
  private final Expressions expressions;

  RowWriter(JavaText text, BindingNames names, Expressions expressions) {
    this.text = text;
    this.names = names;
    this.expressions = expressions;
  }

  void labels(List<LabelRead> labels, String receiver, String row, Variables variables) {
    for (LabelRead label : labels) {
      if (label instanceof OneLabel one) {
        String call = expressions.label(row, one.index(), one.text(), one.accessor().on(receiver));
        statement(one.accessor().guarded(), call, row + ".brokenLabel(e);");
      } else if (label instanceof EmbeddedLabels embedded) {
        embedded(embedded, receiver, row, variables);
      }
    }
  }

  void values(List<ValueModel> values, int first, String receiver, String row) {
    for (int i = 0; i < values.size(); i++) {
      ValueModel value = values.get(i);
      int column = first + i;
      String call = expressions.value(row, column, value, value.accessor().on(receiver));
      statement(value.accessor().guarded(), call, row + ".broken(" + column + ", e);");
    }
  }

  void map(MapRead map, String receiver, String beginArguments, Variables variables) {
    String begin = "sheet.row(" + names.schema(map.schema()) + beginArguments + ")";
    boolean guarded = map.value().accessor().guarded();
    if (guarded) {
      text.open("try");
    }
    String variable = variables.name(map.name());
    text.line(
        text.imports().name(map.type())
            + " "
            + variable
            + " = "
            + map.value().accessor().on(receiver)
            + ";");
    text.open("if (" + variable + " != null)");
    String entry = variables.name("entry");
    String inner = variables.name(map.name() + "Row");
    openEntries(map.keyType(), map.valueType(), entry, variable);
    text.line(text.imports().name(RowBuilder.class) + " " + inner + " = " + begin + ";");
    int key = map.schema().labels().size() - 1;
    text.line(expressions.label(inner, key, map.key(), entry + ".getKey()"));
    text.line(expressions.value(inner, 0, map.value(), entry + ".getValue()"));
    text.close().close();
    if (guarded) {
      catching().line(begin + ".broken(0, e);").close();
    }
  }

  void openEntries(TypeMirror key, TypeMirror value, String entry, String map) {
    text.open(
        "for (%s.Entry<%s, %s> %s : %s.entrySet())"
            .formatted(
                text.imports().name(Map.class),
                text.imports().name(key),
                text.imports().name(value),
                entry,
                map));
  }

  private void embedded(EmbeddedLabels embedded, String receiver, String row, Variables variables) {
    boolean guarded = embedded.accessor().guarded();
    if (guarded) {
      text.open("try");
    }
    String variable = variables.name(embedded.name());
    text.line(
        text.imports().name(embedded.type())
            + " "
            + variable
            + " = "
            + embedded.accessor().on(receiver)
            + ";");
    text.open("if (" + variable + " == null)");
    text.line(
        "%s.label(%d, (%s) null);"
            .formatted(row, embedded.index(), text.imports().name(String.class)));
    text.next("else");
    labels(embedded.labels(), variable, row, variables);
    text.close();
    if (guarded) {
      catching().line(row + ".brokenLabel(e);").close();
    }
  }

  private void statement(boolean guarded, String call, String otherwise) {
    if (guarded) {
      text.open("try").line(call);
      catching().line(otherwise).close();
    } else {
      text.line(call);
    }
  }

  private JavaText catching() {
    return text.next("catch (" + text.imports().name(RuntimeException.class) + " e)");
  }
}
