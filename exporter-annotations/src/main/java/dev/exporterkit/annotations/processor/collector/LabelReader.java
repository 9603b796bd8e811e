package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.collector.LabelText.Form;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.mirror.TypeText;
import dev.exporterkit.annotations.processor.report.Place;
import dev.exporterkit.annotations.processor.report.Problem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads what fills the labels of a row. */
final class LabelReader {
  private static final List<Class<?>> OBJECTS =
      List.of(Boolean.class, Byte.class, Short.class, Integer.class, Long.class, BigInteger.class);

  private final TypeFinder types;
  private final MemberReader members;
  private final EnumReader enums;

  LabelReader(TypeFinder types, MemberReader members, EnumReader enums) {
    this.types = types;
    this.members = members;
    this.enums = enums;
  }

  /** Adds the label, or the labels of the embedded record, that a member is. */
  Optional<SheetModel.LabelRead> read(
      Member member, Mirror annotation, List<LabelModel> labels, Reading reading) {
    Optional<TypeElement> record = types.recordOf(member.type());
    if (record.isPresent()) {
      return Optional.of(embedded(member, record.get(), labels, reading));
    }
    int index = labels.size();
    labels.add(LabelModel.of(annotation, member.name()));
    return text(member.type(), member.name(), annotation.place(), reading)
        .map(text -> new SheetModel.OneLabel(index, member.accessor(), text));
  }

  /** Returns how a value becomes the text of a label. */
  Optional<LabelText> text(TypeMirror type, String name, Place place, Reading reading) {
    Optional<LabelText> text = plain(type, place, reading);
    if (text.isEmpty()) {
      text = optional(type, place, reading);
    }
    if (text.isEmpty()) {
      reading.report().add(Problem.LABEL_TYPE, place, name, TypeText.of(type));
    }
    return text;
  }

  private Optional<LabelText> plain(TypeMirror type, Place place, Reading reading) {
    switch (type.getKind()) {
      case BOOLEAN, BYTE, SHORT, INT, LONG -> {
        return Optional.of(new LabelText(Form.PLAIN, false, Optional.empty(), type));
      }
      default -> {
        if (types.is(type, String.class)) {
          return Optional.of(new LabelText(Form.PLAIN, false, Optional.empty(), type));
        }
        if (OBJECTS.stream().anyMatch(object -> types.is(type, object))) {
          return Optional.of(new LabelText(Form.OBJECT, false, Optional.empty(), type));
        }
        return types
            .enumOf(type)
            .map(found -> enums.read(found, place, reading))
            .map(model -> new LabelText(Form.ENUM, false, Optional.of(model), type));
      }
    }
  }

  private Optional<LabelText> optional(TypeMirror type, Place place, Reading reading) {
    if (types.is(type, OptionalInt.class) || types.is(type, OptionalLong.class)) {
      return Optional.of(new LabelText(Form.OBJECT, true, Optional.empty(), type));
    }
    if (!types.is(type, Optional.class)) {
      return Optional.empty();
    }
    return types
        .argument((DeclaredType) type, 0)
        .flatMap(argument -> plain(argument, place, reading))
        .map(text -> new LabelText(text.form(), true, text.texts(), type));
  }

  private SheetModel.LabelRead embedded(
      Member member, TypeElement record, List<LabelModel> labels, Reading reading) {
    String key = record.getQualifiedName().toString();
    int index = labels.size();
    List<SheetModel.LabelRead> reads = new ArrayList<>();
    if (reading.path().contains(key)) {
      reading
          .report()
          .add(
              Problem.SHEET_REACHES_ITSELF,
              member.place(),
              Names.nested(record),
              "\"" + member.name() + "\"");
    } else if (!types.isVisible(record, reading.home())) {
      reading
          .report()
          .add(Problem.NOT_VISIBLE, member.place(), reading.home(), Names.nested(record));
    } else {
      reading.path().push(key);
      for (Member inner : members.read(record, reading)) {
        if (inner.label().isPresent() && inner.metric().isEmpty()) {
          read(inner, inner.label().get(), labels, reading).ifPresent(reads::add);
        } else {
          reading
              .report()
              .add(Problem.LABEL_RECORD, inner.place(), Names.nested(record), inner.name());
        }
      }
      reading.path().pop();
    }
    return new SheetModel.EmbeddedLabels(
        index, member.name(), member.type(), member.accessor(), reads);
  }
}
