package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.collector.LabelText.Form;
import dev.exporterkit.annotations.processor.collector.Member.Role;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TextTypes;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.mirror.TypeText;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.Problem;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads what fills the labels of a row. */
final class LabelReader {
  private static final List<Class<?>> OBJECTS =
      List.of(
          Boolean.class,
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          BigInteger.class,
          UUID.class,
          URI.class,
          Path.class);

  private final TypeFinder types;
  private final MemberReader members;
  private final EnumReader enums;
  private final TypeAdvice advice;
  private final TextTypes texts;

  LabelReader(TypeFinder types, MemberReader members, EnumReader enums) {
    this.types = types;
    this.members = members;
    this.enums = enums;
    this.advice = new TypeAdvice(types);
    this.texts = new TextTypes(types);
  }

  /** Adds the label, or the labels of the embedded record, that a member is. */
  Optional<SheetModel.LabelRead> read(Member member, List<LabelModel> labels, ReadContext context) {
    Optional<TypeElement> record =
        types.recordOf(member.type()).filter(found -> !isText(found, member.type()));
    if (record.isPresent()) {
      return Optional.of(embedded(member, record.get(), labels, context));
    }
    Mirror annotation = member.label().orElseThrow();
    int index = labels.size();
    labels.add(LabelModel.of(annotation, member.name()));
    String what = "label \"" + member.name() + "\" is";
    String whatToDo = advice.forLabel(member.type());
    return text(member.type(), what, whatToDo, annotation.location(), context)
        .map(text -> new SheetModel.OneLabel(index, member, text));
  }

  /** Returns how the keys of a map become the texts of a label. */
  Optional<LabelText> key(TypeMirror type, String map, Location location, ReadContext context) {
    String keys = "the keys of map \"" + map + "\" are";
    return text(type, keys, advice.forKey(), location, context);
  }

  private Optional<LabelText> text(
      TypeMirror type, String what, String whatToDo, Location location, ReadContext context) {
    Optional<LabelText> text =
        plain(type, location, context).or(() -> optional(type, location, context));
    if (text.isEmpty()) {
      context.cannotRead(Problem.LABEL_TYPE, location, what, TypeText.of(type), whatToDo);
    }
    return text;
  }

  private Optional<LabelText> plain(TypeMirror type, Location location, ReadContext context) {
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
        if (types.is(type, InetAddress.class)) {
          return Optional.of(new LabelText(Form.ADDRESS, false, Optional.empty(), type));
        }
        if (texts.isWritten(type) && !advice.isMeasured(type)) {
          return Optional.of(new LabelText(Form.OBJECT, false, Optional.empty(), type));
        }
        return types
            .enumOf(type)
            .map(found -> enums.read(found, location, context))
            .map(model -> new LabelText(Form.ENUM, false, Optional.of(model), type));
      }
    }
  }

  /** Returns whether a record is one label: it has a text, and its components are no labels. */
  private boolean isText(TypeElement record, TypeMirror type) {
    return texts.isWritten(type)
        && MemberReader.components(record).stream()
            .allMatch(component -> MemberReader.ofComponent(component).isEmpty());
  }

  private Optional<LabelText> optional(TypeMirror type, Location location, ReadContext context) {
    if (types.is(type, OptionalInt.class) || types.is(type, OptionalLong.class)) {
      return Optional.of(new LabelText(Form.OBJECT, true, Optional.empty(), type));
    }
    if (!types.is(type, Optional.class)) {
      return Optional.empty();
    }
    return types
        .argument((DeclaredType) type, 0)
        .flatMap(argument -> plain(argument, location, context))
        .map(text -> new LabelText(text.form(), true, text.texts(), type));
  }

  private SheetModel.LabelRead embedded(
      Member member, TypeElement record, List<LabelModel> labels, ReadContext context) {
    String key = record.getQualifiedName().toString();
    int index = labels.size();
    List<SheetModel.LabelRead> reads = new ArrayList<>();
    if (context.path().contains(key)) {
      context.cannotRead(
          Problem.SHEET_REACHES_ITSELF,
          member.location(),
          Names.nested(record),
          "\"" + member.name() + "\"");
    } else if (!types.isVisible(record, context.home())) {
      context.cannotRead(
          Problem.NOT_VISIBLE, member.location(), context.home(), Names.nested(record));
    } else {
      context.path().push(key);
      for (Member inner : members.read(record, context)) {
        if (inner.is(Role.LABEL)) {
          read(inner, labels, context).ifPresent(reads::add);
        } else if (inner.label().isEmpty()) {
          context.cannotRead(
              Problem.LABEL_RECORD, inner.location(), Names.nested(record), inner.name());
        }
      }
      context.path().pop();
    }
    return new SheetModel.EmbeddedLabels(
        index, member.name(), member.type(), member.accessor(), reads);
  }
}
