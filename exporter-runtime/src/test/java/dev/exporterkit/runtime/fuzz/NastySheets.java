package dev.exporterkit.runtime.fuzz;

import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.api.spi.SheetBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fills sheets as generated code does, with rows that nobody should have: what a compiler would
 * have refused is left to families that are known only at run time.
 */
final class NastySheets {
  /** Few names, so that schemas, sheets and dynamic families meet and contradict each other. */
  private static final List<String> NAMES =
      List.of("x_a", "x_b", "x_a_total", "x_a_count", "x_a_sum", "x_a_bucket", "x_b_seconds");

  private static final List<String> BAD_NAMES =
      List.of("", "1x", "x y", "x:y", "x\n", "ü", "\ud83d", "up", "x_a{", "x_created");
  private static final List<String> LABELS = List.of("a", "b", "c");
  private static final List<String> BAD_LABELS =
      List.of("", "le", "quantile", "__a", "_a", "a-b", "ü", "a\n", "x_a");

  private final NastyValues values;
  private final NastyDistributions distributions;

  NastySheets(Random random) {
    this.values = new NastyValues(random);
    this.distributions = new NastyDistributions(values);
  }

  Sheet next(Sheet earlier) {
    SheetBuilder sheet =
        new SheetBuilder(earlier, values.oneIn(10) ? values.below(50) : Long.MAX_VALUE);
    Set<String> taken = new HashSet<>();
    RowSchema outer = schema(LABELS.subList(0, values.below(3)), taken);
    List<String> innerLabels = new ArrayList<>(outer.labelNames());
    innerLabels.add("inner");
    RowSchema inner = schema(innerLabels, taken);
    for (int i = values.below(8); i > 0; i--) {
      fill(sheet, outer, inner);
    }
    for (int i = values.below(4); i > 0; i--) {
      sheet.add(dynamic());
    }
    return sheet.freeze();
  }

  private RowSchema schema(List<String> labels, Set<String> taken) {
    RowSchema.Builder schema = RowSchema.withLabels(labels.toArray(new String[0]));
    for (int i = values.below(5); i > 0; i--) {
      String name = values.pick(NAMES);
      if (taken.add(name)) {
        add(schema, name);
      }
    }
    return schema.build();
  }

  private void add(RowSchema.Builder schema, String name) {
    String help = values.oneIn(3) ? values.text() : "Help.";
    switch (values.below(9)) {
      case 0 -> schema.counter(ColumnType.LONG, name, help);
      case 1 -> schema.counter(ColumnType.DOUBLE, name, help);
      case 2 -> schema.gauge(ColumnType.LONG, name, help);
      case 3 -> schema.gauge(ColumnType.DOUBLE, name, help);
      case 4 -> schema.untyped(ColumnType.DOUBLE, name, help);
      case 5 -> schema.info(name + "_info", help);
      case 6 -> schema.stateSet(name, help, List.of("on", "off", "o\"\\\n"));
      case 7 -> schema.histogram(name, help);
      default -> schema.summary(name, help);
    }
  }

  private void fill(SheetBuilder sheet, RowSchema outer, RowSchema inner) {
    if (values.oneIn(10)) {
      sheet.nullRow(outer);
      return;
    }
    RowBuilder row = sheet.row(outer);
    fill(row, outer, 0);
    for (int i = values.below(4); i > 0; i--) {
      fill(sheet.row(inner, row), inner, outer.labelNames().size());
    }
    if (values.oneIn(4)) {
      sheet.add(dynamic(), row);
    }
  }

  private void fill(RowBuilder row, RowSchema schema, int inherited) {
    for (int label = inherited; label < schema.labelNames().size(); label++) {
      switch (values.below(20)) {
        case 0 -> row.label(label, (String) null);
        case 1 -> row.brokenLabel(new IllegalStateException(values.text()));
        case 2 -> row.optionalLabel(label, null);
        default -> row.label(label, values.fewTexts());
      }
    }
    for (int column = 0; column < schema.families().size(); column++) {
      if (!values.oneIn(5)) {
        value(row, column, schema.families().get(column).type());
      }
    }
  }

  private void value(RowBuilder row, int column, MetricType type) {
    try {
      switch (type) {
        case COUNTER, GAUGE, UNTYPED -> number(row, column);
        case INFO -> row.info(column);
        case STATE_SET -> row.value(column, values.whole());
        case HISTOGRAM -> row.value(column, distributions.histogram());
        case SUMMARY -> row.value(column, distributions.summary());
      }
    } catch (IllegalArgumentException e) { // as generated code does when a getter throws
      row.broken(column, e);
    }
  }

  private void number(RowBuilder row, int column) {
    if (values.oneIn(2)) {
      row.value(column, values.whole());
    } else {
      row.value(column, values.number());
    }
  }

  private @Nullable DynamicFamily dynamic() {
    if (values.oneIn(20)) {
      return null;
    }
    List<String> labels = new ArrayList<>();
    for (int i = values.below(3); i > 0; i--) {
      labels.add(values.oneIn(6) ? values.pick(BAD_LABELS) : values.pick(LABELS));
    }
    DynamicFamily family =
        DynamicFamily.of(
            values.pick(List.of(MetricType.values())),
            values.oneIn(4) ? values.pick(BAD_NAMES) : values.pick(NAMES),
            values.oneIn(3) ? values.text() : "Help.",
            labels);
    for (int i = values.below(5); i > 0; i--) {
      addRow(family, labels.size() + (values.oneIn(20) ? 1 : 0));
    }
    return family;
  }

  private void addRow(DynamicFamily family, int labels) {
    @Nullable String[] texts = new String[labels]; // some stay null
    for (int i = 0; i < labels; i++) {
      if (!values.oneIn(20)) {
        texts[i] = values.fewTexts();
      }
    }
    List<Runnable> kinds =
        List.of(
            () -> family.row(values.number(), texts),
            () -> family.row(values.whole(), texts),
            () -> family.unreadableRow(new IllegalStateException(values.text()), texts),
            () -> family.row(distributions.histogram(), texts),
            () -> family.row(distributions.summary(), texts));
    try {
      values.pick(kinds).run();
    } catch (IllegalArgumentException e) { // the author's own mistake, made where it is seen
      family.row((Number) null, texts);
    }
  }
}
