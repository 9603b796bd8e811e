package dev.exporterkit.annotations.processor.collector;

import javax.lang.model.type.TypeMirror;

/** How rows arrive: the type of what {@code @Collect} returns, or of a component with sheets. */
sealed interface Shape {

  /** A record. */
  record OneSheet(SheetModel sheet) implements Shape {}

  /** A family that is known only at run time. */
  record Dynamic() implements Shape {}

  /** Perhaps something. */
  record InOptional(Shape inner) implements Shape {}

  /** Any number of something. */
  record InCollection(TypeMirror element, Shape inner) implements Shape {}

  /** Any number of something, read once and closed. */
  record InStream(TypeMirror element, Shape inner) implements Shape {}

  /** Something for each key; the level is that of the label which the keys fill. */
  record InMap(TypeMirror key, TypeMirror value, LabelText text, LevelModel level, Shape inner)
      implements Shape {}
}
