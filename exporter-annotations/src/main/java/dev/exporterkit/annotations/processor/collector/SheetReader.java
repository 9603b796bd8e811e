package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.Info;
import dev.exporterkit.annotations.processor.collector.Reading.KnownSheet;
import dev.exporterkit.annotations.processor.collector.SheetModel.LabelRead;
import dev.exporterkit.annotations.processor.collector.SheetModel.MapRead;
import dev.exporterkit.annotations.processor.collector.SheetModel.NestedRead;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.mirror.TypeText;
import dev.exporterkit.annotations.processor.report.Place;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.Unit;
import dev.exporterkit.api.spi.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Reads a record of labels, values and further sheets. */
final class SheetReader {
  private final TypeFinder types;
  private final MemberReader members;
  private final LabelReader labels;
  private final MapReader maps;
  private final ValueReader values;
  private final ShapeReader shapes;

  SheetReader(
      TypeFinder types,
      MemberReader members,
      LabelReader labels,
      ValueReader values,
      ShapeReader shapes) {
    this.types = types;
    this.members = members;
    this.labels = labels;
    this.values = values;
    this.maps = new MapReader(types, labels, values);
    this.shapes = shapes;
  }

  Optional<SheetModel> read(TypeElement record, Spot spot, Reading reading) {
    String key = record.getQualifiedName().toString();
    if (reading.path().contains(key)) {
      String way = "\"" + spot.name() + "\"";
      reading.report().add(Problem.SHEET_REACHES_ITSELF, spot.place(), Names.nested(record), way);
      return Optional.empty();
    }
    List<String> inherited = spot.inherited().stream().map(LabelModel::name).toList();
    KnownSheet known = reading.sheets().get(key);
    if (known == null) {
      if (!isUsable(record, spot, reading)) {
        return Optional.empty();
      }
      reading.path().push(key);
      known = new KnownSheet(readNew(record, spot, reading), inherited);
      reading.path().pop();
      reading.sheets().put(key, known);
    } else if (!known.inherited().equals(inherited)) {
      reading
          .report()
          .add(
              Problem.FAMILY_LABELS,
              spot.place(),
              Names.nested(record),
              known.inherited(),
              inherited);
    }
    if (spot.many() && known.sheet().labels().isEmpty()) {
      reading.report().add(Problem.SHEET_WITHOUT_LABEL, spot.place(), Names.nested(record));
    }
    return Optional.of(known.sheet());
  }

  private boolean isUsable(TypeElement record, Spot spot, Reading reading) {
    if (!types.isVisible(record, reading.home())) {
      reading
          .report()
          .add(Problem.NOT_VISIBLE, Place.of(record), reading.home(), Names.nested(record));
      return false;
    }
    if (!record.getTypeParameters().isEmpty()) {
      reading.report().add(Problem.SHEET_GENERIC, spot.place(), Names.nested(record));
      return false;
    }
    return true;
  }

  private SheetModel readNew(TypeElement record, Spot spot, Reading reading) {
    Report report = reading.report();
    List<Member> found = members.read(record, reading);
    Optional<Mirror> info = Mirror.find(record, Info.class);
    List<LabelModel> names = new ArrayList<>(spot.inherited());
    List<LabelRead> labelReads = new ArrayList<>();
    for (Member member : found) {
      if (isLabel(member)) {
        labels
            .read(member, member.label().orElseThrow(), names, reading)
            .ifPresent(labelReads::add);
      }
    }
    List<String> labelNames = names.stream().map(LabelModel::name).toList();
    List<ValueModel> columns = new ArrayList<>();
    info.ifPresent(mirror -> columns.add(info(mirror, labelNames)));
    for (Member member : found) {
      if (member.metric().isPresent() && !maps.isMap(member)) {
        checkNoLabel(member, report);
        columns.add(values.read(member, member.metric().get(), member.type(), labelNames, reading));
      }
    }
    String constant = Names.constant(record.getSimpleName().toString());
    Optional<LevelModel> level = Optional.empty();
    if (!columns.isEmpty() || !labelReads.isEmpty()) {
      level = Optional.of(new LevelModel(constant, List.copyOf(names), columns));
      reading.levels().add(level.get());
    }
    List<MapRead> mapReads = new ArrayList<>();
    List<NestedRead> nested = new ArrayList<>();
    readRest(record, found, names, mapReads, nested, reading);
    if (info.isPresent()) {
      found.stream()
          .filter(member -> !isLabel(member))
          .forEach(
              member ->
                  report.add(
                      Problem.INFO_WITH_VALUES,
                      member.place(),
                      Names.nested(record),
                      member.name()));
    } else if (found.stream().allMatch(this::isLabel)) {
      report.add(Problem.SHEET_EMPTY, Place.of(record), Names.nested(record));
    }
    return new SheetModel(record, level, labelReads, columns, mapReads, nested, info.isPresent());
  }

  /** Reads what has rows of its own: maps, and sheets within the sheet. */
  private void readRest(
      TypeElement record,
      List<Member> found,
      List<LabelModel> names,
      List<MapRead> mapReads,
      List<NestedRead> nested,
      Reading reading) {
    boolean valueMethods =
        found.stream().anyMatch(member -> member.element() instanceof ExecutableElement);
    boolean info = Mirror.find(record, Info.class).isPresent();
    for (Member member : found) {
      if (maps.isMap(member) && member.metric().isPresent()) {
        maps.read(member, names, reading).ifPresent(mapReads::add);
      } else if (member.metric().isEmpty() && !isLabel(member)) {
        if (shapes.hasRows(member.type())) {
          Spot inner = new Spot(member.name(), member.place(), member.label(), names, false, false);
          shapes
              .read(member.type(), inner, reading)
              .map(shape -> new NestedRead(member.name(), member.type(), member.accessor(), shape))
              .ifPresent(nested::add);
        } else if (!valueMethods && !info) {
          reading
              .report()
              .add(
                  Problem.COMPONENT_UNANNOTATED,
                  member.place(),
                  member.name(),
                  TypeText.of(member.type()));
        }
      }
    }
  }

  private boolean isLabel(Member member) {
    return member.label().isPresent()
        && member.metric().isEmpty()
        && (types.recordOf(member.type()).isPresent() || !shapes.hasRows(member.type()));
  }

  private static void checkNoLabel(Member member, Report report) {
    if (member.label().isPresent()) {
      report.add(
          Problem.TWO_ANNOTATIONS,
          member.label().get().place(),
          member.name(),
          member.metric().orElseThrow().simpleName(),
          "Label");
    }
  }

  private static ValueModel info(Mirror info, List<String> labelNames) {
    return new ValueModel(
        MetricFamily.of(info.string("name"), MetricType.INFO, info.string("help"), labelNames),
        info,
        new Accessor("", "", false),
        new ValueType(
            ValueType.Kind.NUMBER,
            Storage.LONG,
            ValueType.Form.PLAIN,
            Optional.empty(),
            info.element().asType()),
        Unit.BASE);
  }
}
