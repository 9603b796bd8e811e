package dev.exporterkit.annotations.processor.collector;

import java.util.Map;
import javax.lang.model.element.TypeElement;

/**
 * An enum as labels or states.
 *
 * @param type the enum
 * @param ownTexts the constants to which the author gives a text, in order
 */
record EnumModel(TypeElement type, Map<String, String> ownTexts) {}
