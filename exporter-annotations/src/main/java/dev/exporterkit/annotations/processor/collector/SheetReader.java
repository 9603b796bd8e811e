package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.Info;
import dev.exporterkit.annotations.processor.collector.ReadContext.KnownSheet;
import dev.exporterkit.annotations.processor.collector.SheetModel.LabelRead;
import dev.exporterkit.annotations.processor.collector.SheetModel.MapRead;
import dev.exporterkit.annotations.processor.collector.SheetModel.NestedRead;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.mirror.TypeText;
import dev.exporterkit.annotations.processor.report.Location;
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
  private final RowContainerReader containers;

  SheetReader(
      TypeFinder types,
      MemberReader members,
      LabelReader labels,
      ValueReader values,
      RowContainerReader containers) {
    this.types = types;
    this.members = members;
    this.labels = labels;
    this.values = values;
    this.maps = new MapReader(types, labels, values);
    this.containers = containers;
  }

  Optional<SheetModel> read(TypeElement record, RowPosition position, ReadContext context) {
    String key = record.getQualifiedName().toString();
    if (context.path().contains(key)) {
      String way = "\"" + position.name() + "\"";
      context
          .report()
          .add(Problem.SHEET_REACHES_ITSELF, position.location(), Names.nested(record), way);
      return Optional.empty();
    }
    List<String> inherited = position.inherited().stream().map(LabelModel::name).toList();
    KnownSheet known = context.sheets().get(key);
    if (known == null) {
      if (!isUsable(record, position, context)) {
        return Optional.empty();
      }
      context.path().push(key);
      known = new KnownSheet(readNew(record, position, context), inherited);
      context.path().pop();
      context.sheets().put(key, known);
    } else if (!known.inherited().equals(inherited)) {
      context
          .report()
          .add(
              Problem.FAMILY_LABELS,
              position.location(),
              Names.nested(record),
              known.inherited(),
              inherited);
    }
    if (position.many() && known.sheet().labels().isEmpty()) {
      context.report().add(Problem.SHEET_WITHOUT_LABEL, position.location(), Names.nested(record));
    }
    return Optional.of(known.sheet());
  }

  private boolean isUsable(TypeElement record, RowPosition position, ReadContext context) {
    if (!types.isVisible(record, context.home())) {
      context
          .report()
          .add(Problem.NOT_VISIBLE, Location.of(record), context.home(), Names.nested(record));
      return false;
    }
    if (!record.getTypeParameters().isEmpty()) {
      context.report().add(Problem.SHEET_GENERIC, position.location(), Names.nested(record));
      return false;
    }
    return true;
  }

  private SheetModel readNew(TypeElement record, RowPosition position, ReadContext context) {
    Report report = context.report();
    List<Member> found = members.read(record, context);
    Optional<Mirror> info = Mirror.find(record, Info.class);
    List<LabelModel> names = new ArrayList<>(position.inherited());
    List<LabelRead> labelReads = new ArrayList<>();
    for (Member member : found) {
      if (isLabel(member)) {
        labels
            .read(member, member.label().orElseThrow(), names, context)
            .ifPresent(labelReads::add);
      }
    }
    List<String> labelNames = names.stream().map(LabelModel::name).toList();
    List<ValueModel> columns = new ArrayList<>();
    info.ifPresent(mirror -> columns.add(info(mirror, labelNames)));
    for (Member member : found) {
      if (member.metric().isPresent() && !maps.isMap(member)) {
        checkNoLabel(member, report);
        columns.add(values.read(member, member.metric().get(), member.type(), labelNames, context));
      }
    }
    String constant = Names.constant(record.getSimpleName().toString());
    Optional<LevelModel> level = Optional.empty();
    if (!columns.isEmpty() || !labelReads.isEmpty()) {
      level = Optional.of(new LevelModel(constant, List.copyOf(names), columns));
      context.levels().add(level.get());
    }
    List<MapRead> mapReads = new ArrayList<>();
    List<NestedRead> nested = new ArrayList<>();
    readRest(record, found, names, mapReads, nested, context);
    if (info.isPresent()) {
      found.stream()
          .filter(member -> !isLabel(member))
          .forEach(
              member ->
                  report.add(
                      Problem.INFO_WITH_VALUES,
                      member.location(),
                      Names.nested(record),
                      member.name()));
    } else if (found.stream().allMatch(this::isLabel)) {
      report.add(Problem.SHEET_EMPTY, Location.of(record), Names.nested(record));
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
      ReadContext context) {
    boolean valueMethods =
        found.stream().anyMatch(member -> member.element() instanceof ExecutableElement);
    boolean info = Mirror.find(record, Info.class).isPresent();
    for (Member member : found) {
      if (maps.isMap(member) && member.metric().isPresent()) {
        maps.read(member, names, context).ifPresent(mapReads::add);
      } else if (member.metric().isEmpty() && !isLabel(member)) {
        if (containers.hasRows(member.type())) {
          RowPosition inner =
              new RowPosition(
                  member.name(), member.location(), member.label(), names, false, false);
          containers
              .read(member.type(), inner, context)
              .map(
                  container ->
                      new NestedRead(member.name(), member.type(), member.accessor(), container))
              .ifPresent(nested::add);
        } else if (!valueMethods && !info) {
          context
              .report()
              .add(
                  Problem.COMPONENT_UNANNOTATED,
                  member.location(),
                  member.name(),
                  TypeText.of(member.type()));
        }
      }
    }
  }

  private boolean isLabel(Member member) {
    return member.label().isPresent()
        && member.metric().isEmpty()
        && (types.recordOf(member.type()).isPresent() || !containers.hasRows(member.type()));
  }

  private static void checkNoLabel(Member member, Report report) {
    if (member.label().isPresent()) {
      report.add(
          Problem.TWO_ANNOTATIONS,
          member.label().get().location(),
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
