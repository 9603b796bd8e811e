package dev.exporterkit.annotations.processor.collector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * An enum as labels or states.
 *
 * @param type the enum
 * @param ownTexts the constants to which the author gives a text, in order
 */
record EnumModel(TypeElement type, Map<String, String> ownTexts) {

  /** Returns the constants in order. */
  static List<? extends Element> constants(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .toList();
  }

  /** Returns the texts of all constants, in order. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (Element constant : constants(type)) {
      String name = constant.getSimpleName().toString();
      texts.add(ownTexts.getOrDefault(name, name.toLowerCase(Locale.ROOT)));
    }
    return texts;
  }
}
