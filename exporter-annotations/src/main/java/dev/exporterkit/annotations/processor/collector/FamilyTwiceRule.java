package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A metric is declared once; so is the name that remains without the suffix of its type. */
final class FamilyTwiceRule implements ModelRule<CollectorModel> {
  @Override
  public void check(CollectorModel collector, Report report) {
    Map<String, ValueModel> seen = new HashMap<>();
    for (RowSchemaModel schema : collector.schemas()) {
      for (ValueModel value : schema.columns()) {
        ValueModel earlier = seen.putIfAbsent(value.family().baseName(), value);
        if (earlier != null) {
          report.add(
              Problem.FAMILY_TWICE,
              value.declaration().location("name"),
              value.family().name(),
              describe(earlier));
        }
      }
    }
  }

  private static String describe(ValueModel value) {
    String type = value.family().type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return "%s \"%s\" on \"%s\""
        .formatted(type, value.family().name(), value.declaration().element().getSimpleName());
  }
}
