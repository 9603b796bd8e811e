package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.Info;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.mirror.TypeText;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.api.DynamicFamily;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads how rows arrive. */
final class ShapeReader {
  private final TypeFinder types;
  private final LabelReader labels;
  private final SheetReader sheets;

  ShapeReader(TypeFinder types, MemberReader members, LabelReader labels, ValueReader values) {
    this.types = types;
    this.labels = labels;
    this.sheets = new SheetReader(types, members, labels, values, this);
  }

  Optional<Shape> read(TypeMirror type, Spot spot, Reading reading) {
    if (types.is(type, DynamicFamily.class)) {
      return Optional.of(new Shape.Dynamic());
    }
    Optional<TypeElement> record = types.recordOf(type);
    if (record.isPresent()) {
      return sheets.read(record.get(), spot, reading).map(Shape.OneSheet::new);
    }
    Optional<TypeElement> hidden =
        types.classOf(type).filter(found -> !types.isVisible(found, reading.home()));
    if (hidden.isPresent()) {
      reading
          .report()
          .add(Problem.NOT_VISIBLE, spot.place(), reading.home(), Names.nested(hidden.get()));
      return Optional.empty();
    }
    if (types.is(type, Optional.class)) {
      return argument((DeclaredType) type, 0, spot, reading)
          .flatMap(inner -> read(inner, spot.inner(spot.many()), reading))
          .map(Shape.InOptional::new);
    }
    Optional<DeclaredType> map = types.as(type, Map.class);
    if (map.isPresent()) {
      return map(map.get(), spot, reading);
    }
    if (types.is(type, Stream.class)) {
      return stream((DeclaredType) type, spot, reading);
    }
    Optional<DeclaredType> collection = types.as(type, Collection.class);
    if (collection.isPresent()) {
      return argument(collection.get(), 0, spot, reading)
          .flatMap(
              element ->
                  read(element, spot.inner(true), reading)
                      .map(inner -> new Shape.InCollection(element, inner)));
    }
    reading.report().add(Problem.ROW_TYPE, spot.place(), TypeText.of(type));
    return Optional.empty();
  }

  /** Tells whether a type has rows in it: at the end of all containers a sheet. */
  boolean hasRows(TypeMirror type) {
    TypeMirror leaf = leaf(type);
    return types.is(leaf, DynamicFamily.class)
        || types.recordOf(leaf).filter(found -> isSheet(found, new HashSet<>())).isPresent();
  }

  private Optional<Shape> stream(DeclaredType type, Spot spot, Reading reading) {
    if (!spot.outermost()) {
      reading.report().add(Problem.STREAM_COMPONENT, spot.place(), spot.name());
      return Optional.empty();
    }
    return argument(type, 0, spot, reading)
        .flatMap(
            element ->
                read(element, spot.inner(true), reading)
                    .map(inner -> new Shape.InStream(element, inner)));
  }

  private Optional<Shape> map(DeclaredType type, Spot spot, Reading reading) {
    Mirror keys = spot.keys().orElse(null);
    if (keys == null) {
      reading.report().add(Problem.MAP_WITHOUT_LABEL, spot.place(), spot.name());
      return Optional.empty();
    }
    Optional<TypeMirror> key = argument(type, 0, spot, reading);
    Optional<TypeMirror> value = argument(type, 1, spot, reading);
    if (key.isEmpty() || value.isEmpty()) {
      return Optional.empty();
    }
    List<LabelModel> own = new ArrayList<>(spot.inherited());
    LabelModel label = LabelModel.of(keys, spot.name());
    own.add(label);
    LevelModel level =
        new LevelModel("BY_" + label.name().toUpperCase(Locale.ROOT), own, List.of());
    reading.levels().add(level);
    Optional<LabelText> text = labels.text(key.get(), label.name(), keys.place(), reading);
    Optional<Shape> inner = read(value.get(), spot.below(own), reading);
    return text.isEmpty() || inner.isEmpty()
        ? Optional.empty()
        : Optional.of(new Shape.InMap(key.get(), value.get(), text.get(), level, inner.get()));
  }

  private Optional<TypeMirror> argument(DeclaredType type, int index, Spot spot, Reading reading) {
    Optional<TypeMirror> argument = types.argument(type, index);
    if (argument.isEmpty()) {
      reading.report().add(Problem.ROW_TYPE, spot.place(), TypeText.of(type));
    }
    return argument;
  }

  private TypeMirror leaf(TypeMirror type) {
    Optional<TypeMirror> inner =
        Stream.of(Optional.class, Collection.class, Stream.class, Map.class)
            .flatMap(
                container ->
                    types
                        .as(type, container)
                        .flatMap(found -> types.argument(found, container == Map.class ? 1 : 0))
                        .stream())
            .findFirst();
    return inner.isPresent() ? leaf(inner.get()) : type;
  }

  private boolean isSheet(TypeElement record, Set<String> path) {
    if (!path.add(record.getQualifiedName().toString())) {
      return false;
    }
    if (Mirror.find(record, Info.class).isPresent()) {
      return true;
    }
    for (Element member : record.getEnclosedElements()) {
      if (MemberReader.annotations(member).findAny().isPresent()) {
        return true;
      }
    }
    return record.getRecordComponents().stream()
        .map(component -> leaf(component.asType()))
        .anyMatch(
            leaf ->
                types.is(leaf, DynamicFamily.class)
                    || types.recordOf(leaf).filter(inner -> isSheet(inner, path)).isPresent());
  }
}
