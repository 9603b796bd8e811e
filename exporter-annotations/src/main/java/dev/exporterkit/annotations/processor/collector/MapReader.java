package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.collector.SheetModel.MapRead;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.mirror.TypeText;
import dev.exporterkit.annotations.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads a map of values, whose keys fill a label. */
final class MapReader {
  private final TypeFinder types;
  private final LabelReader labels;
  private final ValueReader values;

  MapReader(TypeFinder types, LabelReader labels, ValueReader values) {
    this.types = types;
    this.labels = labels;
    this.values = values;
  }

  Optional<MapRead> read(Member member, List<LabelModel> inherited, ReadContext context) {
    Mirror metric = member.metric();
    DeclaredType map = types.as(member.type(), Map.class).orElseThrow();
    Optional<TypeMirror> key = types.argument(map, 0);
    Optional<TypeMirror> valueType = types.argument(map, 1);
    if (member.label().isEmpty()) {
      context.cannotRead(Problem.MAP_WITHOUT_LABEL, metric.location(), member.name());
      return Optional.empty();
    }
    if (key.isEmpty() || valueType.isEmpty()) {
      context.cannotRead(
          Problem.ROW_TYPE,
          member.location(),
          TypeText.of(member.type()),
          "Name the types of its keys and values, without wildcards and type variables");
      return Optional.empty();
    }
    if (types.as(valueType.get(), Map.class).isPresent()) {
      context.cannotRead(Problem.MAP_OF_MAPS, member.location(), member.name());
      return Optional.empty();
    }
    TypeElement type = types.classOf(member.type()).orElseThrow();
    if (!types.isVisible(type, context.home())) {
      context.cannotRead(
          Problem.NOT_VISIBLE, member.location(), context.home(), Names.nested(type));
      return Optional.empty();
    }
    Mirror annotation = member.label().get();
    List<LabelModel> names = new ArrayList<>(inherited);
    names.add(LabelModel.of(annotation, member.name()));
    Optional<LabelText> text = labels.key(key.get(), member.name(), annotation.location(), context);
    ValueModel value =
        values.read(
            member, valueType.get(), names.stream().map(LabelModel::name).toList(), context);
    LevelModel level = new LevelModel(Names.constant(member.name()), names, List.of(value));
    context.levels().add(level);
    return text.map(
        found ->
            new MapRead(
                member.name(), member.type(), key.get(), valueType.get(), found, level, value));
  }
}
