package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.Label;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;

/** The constants of an enum have different texts, and a state set has at most as many as bits. */
final class EnumRule implements ModelRule<CollectorModel> {
  private static final int MAX_STATES = Long.SIZE;

  @Override
  public void check(CollectorModel collector, Report report) {
    collector.enums().forEach(model -> checkTexts(model, report));
    collector
        .values()
        .forEach(value -> value.states().ifPresent(states -> checkCount(states, value, report)));
  }

  private static void checkTexts(EnumModel model, Report report) {
    Map<String, Element> seen = new HashMap<>();
    List<String> texts = model.texts();
    List<? extends Element> constants = EnumModel.constants(model.type());
    for (int i = 0; i < texts.size(); i++) {
      Element constant = constants.get(i);
      Element earlier = seen.putIfAbsent(texts.get(i), constant);
      if (earlier != null) {
        Location location =
            Mirror.find(constant, Label.class)
                .map(label -> label.location("value"))
                .orElse(Location.of(constant));
        report.add(
            Problem.ENUM_TEXT_TWICE,
            location,
            earlier,
            constant,
            Names.nested(model.type()),
            texts.get(i));
      }
    }
  }

  private static void checkCount(EnumModel states, ValueModel value, Report report) {
    int count = states.texts().size();
    if (count > MAX_STATES) {
      report.add(
          Problem.STATES_TOO_MANY,
          value.declaration().location(),
          Names.nested(states.type()),
          count);
    }
  }
}
