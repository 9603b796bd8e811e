package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.Label;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Reads the texts of an enum's constants. */
final class EnumReader {
  private final TypeFinder types;

  EnumReader(TypeFinder types) {
    this.types = types;
  }

  EnumModel read(TypeElement type, Location use, ReadContext context) {
    EnumModel known = context.enums().get(type.getQualifiedName().toString());
    if (known != null) {
      return known;
    }
    if (!types.isVisible(type, context.home())) {
      context.report().add(Problem.NOT_VISIBLE, use, context.home(), Names.nested(type));
    }
    EnumModel model = new EnumModel(type, ownTexts(type));
    checkTexts(model, context);
    context.enums().put(type.getQualifiedName().toString(), model);
    return model;
  }

  /** Returns the texts of all constants, in order. */
  static List<String> texts(EnumModel model) {
    List<String> texts = new ArrayList<>();
    for (Element constant : constants(model.type())) {
      String name = constant.getSimpleName().toString();
      texts.add(model.ownTexts().getOrDefault(name, name.toLowerCase(Locale.ROOT)));
    }
    return texts;
  }

  private static void checkTexts(EnumModel model, ReadContext context) {
    Map<String, Element> seen = new LinkedHashMap<>();
    List<String> texts = texts(model);
    List<? extends Element> constants = constants(model.type());
    for (int i = 0; i < texts.size(); i++) {
      Element constant = constants.get(i);
      Element earlier = seen.putIfAbsent(texts.get(i), constant);
      if (earlier != null) {
        Location location =
            Mirror.find(constant, Label.class)
                .map(label -> label.location("value"))
                .orElse(Location.of(constant));
        context
            .report()
            .add(
                Problem.ENUM_TEXT_TWICE,
                location,
                earlier,
                constant,
                Names.nested(model.type()),
                texts.get(i));
      }
    }
  }

  private static Map<String, String> ownTexts(TypeElement type) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Element constant : constants(type)) {
      Mirror.find(constant, Label.class)
          .map(label -> label.string("value"))
          .filter(text -> !text.isEmpty())
          .ifPresent(text -> texts.put(constant.getSimpleName().toString(), text));
    }
    return texts;
  }

  private static List<? extends Element> constants(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .toList();
  }
}
