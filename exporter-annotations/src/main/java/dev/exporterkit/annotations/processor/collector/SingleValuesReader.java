package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.Label;
import dev.exporterkit.annotations.processor.collector.CollectorModel.SingleValues;
import dev.exporterkit.annotations.processor.collector.SheetModel.MapRead;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Reads a collector of which methods are single values. */
final class SingleValuesReader {
  private final MapReader maps;
  private final ValueReader values;

  SingleValuesReader(MapReader maps, ValueReader values) {
    this.maps = maps;
    this.values = values;
  }

  SingleValues read(TypeElement type, List<ExecutableElement> methods, ReadContext context) {
    List<ValueModel> columns = new ArrayList<>();
    List<MapRead> mapReads = new ArrayList<>();
    List<Member> members = methods.stream().map(SingleValuesReader::member).toList();
    for (Member member : members) {
      if (!maps.isMap(member)) {
        checkNoLabel(member, context);
        columns.add(
            values.read(member, member.metric().orElseThrow(), member.type(), List.of(), context));
      }
    }
    Optional<LevelModel> level = Optional.empty();
    if (!columns.isEmpty()) {
      level = Optional.of(new LevelModel("VALUES", List.of(), columns));
      context.levels().add(level.get());
    }
    for (Member member : members) {
      if (maps.isMap(member)) {
        maps.read(member, List.of(), context).ifPresent(mapReads::add);
      }
    }
    return new SingleValues(
        new SheetModel(type, level, List.of(), columns, mapReads, List.of(), false));
  }

  private static Member member(ExecutableElement method) {
    String arguments = method.getParameters().isEmpty() ? "" : "run.scrape()";
    Accessor accessor = new Accessor(method.getSimpleName().toString(), arguments, false);
    return Member.of(method, method.getReturnType(), accessor, Mirror.find(method, Label.class));
  }

  private static void checkNoLabel(Member member, ReadContext context) {
    member
        .label()
        .ifPresent(
            label ->
                context
                    .report()
                    .add(
                        Problem.TWO_ANNOTATIONS,
                        label.location(),
                        member.name(),
                        member.metric().orElseThrow().simpleName(),
                        "Label"));
  }
}
