package dev.exporterkit.annotations.processor.collector;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A record of labels, values and further sheets; or a collector whose methods are single values.
 *
 * @param type the record
 * @param level its row; without own labels and values there is none
 * @param labels how its own labels are read
 * @param values its values, a column each
 * @param maps its labelled maps of values
 * @param nested the sheets within it
 */
record SheetModel(
    TypeElement type,
    Optional<LevelModel> level,
    List<LabelRead> labels,
    List<ValueModel> values,
    List<MapRead> maps,
    List<NestedRead> nested,
    boolean info) {

  /** How own labels are read. */
  sealed interface LabelRead {
    /** Returns the location among the labels of the row. */
    int index();
  }

  /** One label. */
  record OneLabel(int index, Accessor accessor, LabelText text) implements LabelRead {}

  /** The labels of an embedded record. */
  record EmbeddedLabels(
      int index, String name, TypeMirror type, Accessor accessor, List<LabelRead> labels)
      implements LabelRead {}

  /** A map of values: a row for each entry. */
  record MapRead(
      String name,
      TypeMirror type,
      TypeMirror keyType,
      TypeMirror valueType,
      LabelText key,
      LevelModel level,
      ValueModel value) {}

  /** What stands within a row. */
  record NestedRead(String name, TypeMirror type, Accessor accessor, RowContainer container) {}
}
