package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.Cached;
import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.annotations.processor.collector.CollectorModel.Fetch;
import dev.exporterkit.annotations.processor.collector.CollectorModel.Rows;
import dev.exporterkit.annotations.processor.collector.CollectorModel.SingleValues;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Target;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads a collector: its class, its methods, and all records that it returns. */
public final class CollectorReader {
  private final TypeFinder types;
  private final MemberReader members;
  private final RowContainerReader containers;
  private final SheetReader sheets;

  /** Creates a reader for one compilation. */
  public CollectorReader(TypeFinder types) {
    this.types = types;
    this.members = new MemberReader(types);
    EnumReader enums = new EnumReader(types);
    LabelReader labels = new LabelReader(types, members, enums);
    ValueReader values = new ValueReader(new ValueTypeReader(types, enums), new TypeAdvice(types));
    this.containers = new RowContainerReader(types, members, labels, values);
    this.sheets = containers.sheets();
  }

  /** Reads a class or record with {@code @Collector}, sound or not. */
  public CollectorModel read(TypeElement type) {
    types.requireKnownAnnotations(type);
    ReadContext context = new ReadContext(types.packageOf(type));
    members.readInherited(type, context);
    List<ExecutableElement> methods =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(method -> !MemberReader.isAccessor(method))
            .toList();
    List<ExecutableElement> collects =
        methods.stream().filter(method -> Mirror.find(method, Collect.class).isPresent()).toList();
    List<ExecutableElement> values =
        methods.stream().filter(method -> !Metrics.of(method).isEmpty()).toList();
    Mirror annotation = Mirror.find(type, Collector.class).orElseThrow();
    Optional<Fetch> fetch = fetch(type, collects, values, context);
    return new CollectorModel(
        type,
        annotation,
        types.description(annotation),
        Mirror.find(type, Cached.class),
        collects,
        values,
        fetch,
        List.copyOf(context.schemas()),
        List.copyOf(context.members()),
        List.copyOf(context.sheets()),
        List.copyOf(context.enums().values()),
        List.copyOf(context.inherited()),
        List.copyOf(context.misused()),
        List.copyOf(context.unreadable()));
  }

  private Optional<Fetch> fetch(
      TypeElement type,
      List<ExecutableElement> collects,
      List<ExecutableElement> values,
      ReadContext context) {
    if (!collects.isEmpty()) {
      return Optional.of(rows(collects.get(0), context));
    }
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(new SingleValues(sheets.singleValues(type, values, context)));
  }

  private Rows rows(ExecutableElement method, ReadContext context) {
    List<Argument> arguments =
        method.getParameters().stream().map(parameter -> argument(parameter.asType())).toList();
    RowPosition position =
        new RowPosition(
            method.getSimpleName().toString(),
            Location.of(method),
            Mirror.find(method, Label.class),
            List.of(),
            true,
            false,
            false);
    if (!Metrics.of(method).isEmpty()) {
      // It is two things at once, and nothing can be said about what it returns.
      return new Rows(method, arguments, Optional.empty());
    }
    return new Rows(
        method, arguments, containers.readAll(method.getReturnType(), position, context));
  }

  private Argument argument(TypeMirror type) {
    if (types.is(type, ScrapeContext.class)) {
      return new Argument.Scrape();
    }
    if (types.is(type, Target.class)) {
      return new Argument.Probed();
    }
    Optional<TypeElement> module =
        types.recordOf(type).filter(record -> record.getTypeParameters().isEmpty());
    return module.isPresent() ? new Argument.Module(module.get()) : new Argument.Unsupported(type);
  }
}
