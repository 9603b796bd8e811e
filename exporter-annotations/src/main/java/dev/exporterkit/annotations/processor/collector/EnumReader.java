package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.Label;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Reads the texts that an author gives to an enum's constants. */
final class EnumReader {
  private final TypeFinder types;

  EnumReader(TypeFinder types) {
    this.types = types;
  }

  EnumModel read(TypeElement type, Location use, ReadContext context) {
    types.requireKnownAnnotations(type);
    if (!types.isVisible(type, context.home())) {
      context.cannotRead(Problem.NOT_VISIBLE, use, context.home(), Names.nested(type));
    }
    return context
        .enums()
        .computeIfAbsent(
            type.getQualifiedName().toString(), name -> new EnumModel(type, ownTexts(type)));
  }

  private static Map<String, String> ownTexts(TypeElement type) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Element constant : EnumModel.constants(type)) {
      Mirror.find(constant, Label.class)
          .map(label -> label.string("value"))
          .filter(text -> !text.isEmpty())
          .ifPresent(text -> texts.put(constant.getSimpleName().toString(), text));
    }
    return texts;
  }
}
