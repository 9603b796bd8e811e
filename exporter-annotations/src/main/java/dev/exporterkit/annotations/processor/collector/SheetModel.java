package dev.exporterkit.annotations.processor.collector;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A record of labels, values and further sheets; or a collector whose methods are single values.
 *
 * @param type the record
 * @param info whether its labels are the information
 * @param members its components and value methods
 * @param schema its row; a record without labels and values of its own has none
 * @param labels how its own labels are read
 * @param values its values, a column each
 * @param maps its labelled maps of values
 * @param nested the sheets within it
 */
record SheetModel(
    TypeElement type,
    boolean info,
    List<Member> members,
    Optional<RowSchemaModel> schema,
    List<LabelRead> labels,
    List<ValueModel> values,
    List<MapRead> maps,
    List<NestedRead> nested) {

  /** How own labels are read. */
  sealed interface LabelRead {
    /** Returns the index among the labels of the row. */
    int index();
  }

  /** One label. */
  record OneLabel(int index, Member member, LabelText text) implements LabelRead {
    Accessor accessor() {
      return member.accessor();
    }
  }

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
      RowSchemaModel schema,
      ValueModel value) {}

  /** Rows within a row. */
  record NestedRead(String name, TypeMirror type, Accessor accessor, RowContainer container) {}

  /** A record and one position from which it is reached. */
  record ReachedSheet(SheetModel sheet, RowPosition position) {}
}
