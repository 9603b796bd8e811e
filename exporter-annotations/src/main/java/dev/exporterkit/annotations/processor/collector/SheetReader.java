package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Info;
import dev.exporterkit.annotations.processor.collector.Member.Role;
import dev.exporterkit.annotations.processor.collector.SheetModel.LabelRead;
import dev.exporterkit.annotations.processor.collector.SheetModel.MapRead;
import dev.exporterkit.annotations.processor.collector.SheetModel.NestedRead;
import dev.exporterkit.annotations.processor.collector.SheetModel.ReachedSheet;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.mirror.TypeText;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.Unit;
import dev.exporterkit.api.spi.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads what fills rows: a record of labels, values and further sheets, or single values. */
final class SheetReader {
  private final TypeFinder types;
  private final MemberReader members;
  private final LabelReader labels;
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
    this.containers = containers;
  }

  /** Reads a record where it is reached; one that was reached before is not read again. */
  Optional<SheetModel> record(TypeElement record, RowPosition position, ReadContext context) {
    String key = record.getQualifiedName().toString();
    if (context.path().contains(key)) {
      context.cannotRead(
          Problem.SHEET_REACHES_ITSELF,
          position.location(),
          Names.nested(record),
          "\"" + position.name() + "\"");
      return Optional.empty();
    }
    Optional<SheetModel> sheet =
        context.sheets().stream()
            .map(ReachedSheet::sheet)
            .filter(known -> known.type().equals(record))
            .findFirst();
    if (sheet.isEmpty() && canName(record, position, context)) {
      context.path().push(key);
      sheet = Optional.of(newRecord(record, position, context));
      context.path().pop();
    }
    sheet.ifPresent(found -> context.sheets().add(new ReachedSheet(found, position)));
    return sheet;
  }

  /** Reads methods that are single values of a collector. */
  SheetModel singleValues(TypeElement type, List<ExecutableElement> methods, ReadContext context) {
    List<Member> found =
        methods.stream()
            .map(
                method ->
                    members.method(
                        method, method.getParameters().isEmpty() ? "" : "run.scrape()", false))
            .toList();
    context.members().addAll(found);
    List<ValueModel> columns = columns(found, List.of(), context);
    Optional<RowSchemaModel> schema =
        columns.isEmpty()
            ? Optional.empty()
            : Optional.of(new RowSchemaModel("VALUES", List.of(), columns));
    schema.ifPresent(context.schemas()::add);
    List<MapRead> mapReads = maps(found, List.of(), context);
    return new SheetModel(type, false, found, schema, List.of(), columns, mapReads, List.of());
  }

  private boolean canName(TypeElement record, RowPosition position, ReadContext context) {
    if (Mirror.find(record, Collector.class).isPresent()) {
      // Annotated components of a collector are reported themselves.
      if (MemberReader.components(record).stream()
          .noneMatch(component -> MemberReader.ofComponent(component).isPresent())) {
        context.cannotRead(
            Problem.ROW_TYPE,
            position.location(),
            Names.nested(record),
            "Collectors return rows: write another record for them");
      }
      return false;
    }
    if (!types.isVisible(record, context.home())) {
      context.cannotRead(
          Problem.NOT_VISIBLE, Location.of(record), context.home(), Names.nested(record));
      return false;
    }
    if (!record.getTypeParameters().isEmpty()) {
      context.cannotRead(Problem.SHEET_GENERIC, position.location(), Names.nested(record));
      return false;
    }
    return true;
  }

  private SheetModel newRecord(TypeElement record, RowPosition position, ReadContext context) {
    List<Member> found = members.read(record, context);
    Optional<Mirror> info = Mirror.find(record, Info.class);
    List<LabelModel> names = new ArrayList<>(position.inherited());
    List<LabelRead> labelReads =
        found.stream()
            .filter(member -> member.is(Role.LABEL))
            .flatMap(member -> labels.read(member, names, context).stream())
            .toList();
    List<String> labelNames = names.stream().map(LabelModel::name).toList();
    List<ValueModel> columns = new ArrayList<>();
    info.ifPresent(mirror -> columns.add(info(mirror, labelNames)));
    columns.addAll(columns(found, labelNames, context));
    Optional<RowSchemaModel> schema = Optional.empty();
    if (!columns.isEmpty() || !labelReads.isEmpty()) {
      String constant = Names.constant(record.getSimpleName().toString());
      schema = Optional.of(new RowSchemaModel(constant, List.copyOf(names), columns));
      context.schemas().add(schema.get());
    }
    List<MapRead> mapReads = maps(found, names, context);
    List<NestedRead> nested =
        found.stream()
            .filter(member -> member.is(Role.ROWS))
            .flatMap(member -> nested(member, names, context).stream())
            .toList();
    return new SheetModel(
        record, info.isPresent(), found, schema, labelReads, columns, mapReads, nested);
  }

  private List<ValueModel> columns(
      List<Member> found, List<String> labelNames, ReadContext context) {
    return found.stream()
        .filter(member -> member.is(Role.VALUE))
        .map(member -> values.read(member, member.type(), labelNames, context))
        .toList();
  }

  private List<MapRead> maps(List<Member> found, List<LabelModel> names, ReadContext context) {
    return found.stream()
        .filter(member -> member.is(Role.MAP))
        .flatMap(member -> map(member, names, context).stream())
        .toList();
  }

  /** Reads a map of values, whose keys fill a label. */
  private Optional<MapRead> map(Member member, List<LabelModel> inherited, ReadContext context) {
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
    RowSchemaModel schema =
        new RowSchemaModel(Names.constant(member.name()), names, List.of(value));
    context.schemas().add(schema);
    return text.map(
        found ->
            new MapRead(
                member.name(), member.type(), key.get(), valueType.get(), found, schema, value));
  }

  private Optional<NestedRead> nested(Member member, List<LabelModel> names, ReadContext context) {
    RowPosition position =
        new RowPosition(
            member.name(), member.location(), member.label(), names, false, false, false);
    return containers
        .readAll(member.type(), position, context)
        .map(
            container ->
                new NestedRead(member.name(), member.type(), member.accessor(), container));
  }

  private static ValueModel info(Mirror info, List<String> labelNames) {
    return new ValueModel(
        MetricFamily.of(info.string("name"), MetricType.INFO, info.string("help"), labelNames),
        info,
        new Accessor("", "", false, ""),
        new ValueType(
            ValueType.Kind.NUMBER,
            ColumnType.LONG,
            ValueType.Form.PLAIN,
            Optional.empty(),
            info.element().asType()),
        Unit.BASE);
  }
}
