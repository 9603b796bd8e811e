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
final class SinglesReader {
  private final MapReader maps;
  private final ValueReader values;

  SinglesReader(MapReader maps, ValueReader values) {
    this.maps = maps;
    this.values = values;
  }

  SingleValues read(TypeElement type, List<ExecutableElement> methods, Reading reading) {
    List<ValueModel> columns = new ArrayList<>();
    List<MapRead> mapReads = new ArrayList<>();
    List<Member> members = methods.stream().map(SinglesReader::member).toList();
    for (Member member : members) {
      if (!maps.isMap(member)) {
        checkNoLabel(member, reading);
        columns.add(
            values.read(member, member.metric().orElseThrow(), member.type(), List.of(), reading));
      }
    }
    Optional<LevelModel> level = Optional.empty();
    if (!columns.isEmpty()) {
      level = Optional.of(new LevelModel("VALUES", List.of(), columns));
      reading.levels().add(level.get());
    }
    for (Member member : members) {
      if (maps.isMap(member)) {
        maps.read(member, List.of(), reading).ifPresent(mapReads::add);
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

  private static void checkNoLabel(Member member, Reading reading) {
    member
        .label()
        .ifPresent(
            label ->
                reading
                    .report()
                    .add(
                        Problem.TWO_ANNOTATIONS,
                        label.place(),
                        member.name(),
                        member.metric().orElseThrow().simpleName(),
                        "Label"));
  }
}
