package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.mirror.TypeText;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.api.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads how rows arrive. */
final class RowContainerReader {
  private final TypeFinder types;
  private final LabelReader labels;
  private final SheetReader sheets;
  private final TypeAdvice advice;

  RowContainerReader(
      TypeFinder types, MemberReader members, LabelReader labels, ValueReader values) {
    this.types = types;
    this.labels = labels;
    this.advice = new TypeAdvice(types);
    this.sheets = new SheetReader(types, members, labels, values, this);
  }

  SheetReader sheets() {
    return sheets;
  }

  /** Reads what is at a position; a label there is for the keys of a map. */
  Optional<RowContainer> readAll(TypeMirror type, RowPosition position, ReadContext context) {
    Optional<RowContainer> container = read(type, position, context);
    if (container.isPresent() && !container.get().hasKeys()) {
      position
          .keys()
          .ifPresent(
              label ->
                  context.cannotRead(
                      Problem.MISPLACED,
                      label.location(),
                      label.simpleName(),
                      "\"" + position.name() + "\"",
                      "a component or method of the record: only the keys of a Map take it from"
                          + " here"));
    }
    return container;
  }

  private Optional<RowContainer> read(TypeMirror type, RowPosition position, ReadContext context) {
    if (types.is(type, DynamicFamily.class)) {
      return Optional.of(new RowContainer.Dynamic());
    }
    Optional<TypeElement> record = types.recordOf(type);
    if (record.isPresent()) {
      return sheets.record(record.get(), position, context).map(RowContainer.OneSheet::new);
    }
    Optional<TypeElement> hidden =
        types.classOf(type).filter(found -> !types.isVisible(found, context.home()));
    if (hidden.isPresent()) {
      context.cannotRead(
          Problem.NOT_VISIBLE, position.location(), context.home(), Names.nested(hidden.get()));
      return Optional.empty();
    }
    if (types.is(type, Table.class)) {
      return table((DeclaredType) type, position, context);
    }
    if (types.is(type, Optional.class)) {
      return argument((DeclaredType) type, 0, type, position, context)
          .flatMap(inner -> read(inner, position.inner(position.many()), context))
          .map(RowContainer.InOptional::new);
    }
    Optional<DeclaredType> map = types.as(type, Map.class);
    if (map.isPresent()) {
      return map(map.get(), type, position, context);
    }
    if (types.is(type, Stream.class)) {
      return stream((DeclaredType) type, position, context);
    }
    Optional<DeclaredType> collection = types.as(type, Collection.class);
    if (collection.isPresent()) {
      return argument(collection.get(), 0, type, position, context)
          .flatMap(
              element ->
                  read(element, position.inner(true), context)
                      .map(inner -> new RowContainer.InCollection(element, inner)));
    }
    cannotUse(type, position, context);
    return Optional.empty();
  }

  private Optional<RowContainer> table(
      DeclaredType type, RowPosition position, ReadContext context) {
    Optional<TypeElement> record = types.argument(type, 0).flatMap(types::recordOf);
    if (record.isEmpty()) {
      cannotUse(type, position, context);
      return Optional.empty();
    }
    return sheets.record(record.get(), position.inTable(), context).map(RowContainer.InTable::new);
  }

  private Optional<RowContainer> stream(
      DeclaredType type, RowPosition position, ReadContext context) {
    if (!position.outermost()) {
      context.cannotRead(Problem.STREAM_COMPONENT, position.location(), position.name());
      return Optional.empty();
    }
    return argument(type, 0, type, position, context)
        .flatMap(
            element ->
                read(element, position.inner(true), context)
                    .map(inner -> new RowContainer.InStream(element, inner)));
  }

  private Optional<RowContainer> map(
      DeclaredType map, TypeMirror type, RowPosition position, ReadContext context) {
    if (types.bound(map, 1).flatMap(value -> types.as(value, Map.class)).isPresent()) {
      context.cannotRead(Problem.MAP_OF_MAPS, position.location(), position.name());
      return Optional.empty();
    }
    Mirror keys = position.keys().orElse(null);
    if (keys == null) {
      context.cannotRead(Problem.MAP_WITHOUT_LABEL, position.location(), position.name());
      return Optional.empty();
    }
    Optional<TypeMirror> key = argument(map, 0, type, position, context);
    Optional<TypeMirror> value = argument(map, 1, type, position, context);
    if (key.isEmpty() || value.isEmpty()) {
      return Optional.empty();
    }
    List<LabelModel> own = new ArrayList<>(position.inherited());
    LabelModel label = LabelModel.of(keys, position.name());
    own.add(label);
    RowSchemaModel schema =
        new RowSchemaModel("BY_" + label.name().toUpperCase(Locale.ROOT), own, List.of());
    context.schemas().add(schema);
    Optional<LabelText> text = labels.key(key.get(), position.name(), keys.location(), context);
    Optional<RowContainer> inner = read(value.get(), position.below(own), context);
    return text.isEmpty() || inner.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RowContainer.InMap(key.get(), value.get(), text.get(), schema, inner.get()));
  }

  private Optional<TypeMirror> argument(
      DeclaredType container,
      int index,
      TypeMirror written,
      RowPosition position,
      ReadContext context) {
    Optional<TypeMirror> argument = types.argument(container, index);
    if (argument.isEmpty()) {
      cannotUse(written, position, context);
    }
    return argument;
  }

  private void cannotUse(TypeMirror type, RowPosition position, ReadContext context) {
    types.classOf(type).ifPresent(context.misused()::add);
    context.cannotRead(
        Problem.ROW_TYPE,
        position.location(),
        TypeText.of(type),
        advice.forRows(type, position.many()));
  }
}
