package dev.exporterkit.annotations.processor.collector;

import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * How a Java value becomes the text of a label.
 *
 * @param form the kind of value
 * @param optional whether it comes in an {@code Optional}, so that the label may be absent
 * @param texts the texts of an enum
 * @param type the value's type
 */
record LabelText(Form form, boolean optional, Optional<EnumModel> texts, TypeMirror type) {

  /** What arrives. */
  enum Form {
    /** Taken as it is: strings, booleans, integers that are primitive. */
    PLAIN,
    /** An object whose {@code toString} is the text. */
    OBJECT,
    /** An internet address, whose number is the text: its {@code toString} may have a name. */
    ADDRESS,
    /** A constant of an enum. */
    ENUM
  }
}
