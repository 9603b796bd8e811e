package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.collector.SheetModel.ReachedSheet;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.report.Unreadable;
import dev.exporterkit.api.MetricFamily;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * What a collector declares, sound or not.
 *
 * @param type the author's class
 * @param annotation its {@code @Collector}
 * @param description one sentence for operators; empty if it is missing, or was compiled earlier
 * @param cached its {@code @Cached}
 * @param collectMethods the methods with {@code @Collect}
 * @param valueMethods the methods that are single values
 * @param fetch how it is read; empty if it has no such method
 * @param schemas every kind of row, in the order in which they are declared
 * @param members every component and method that declares something
 * @param sheets every place where a record is used as a row
 * @param enums every enum of labels and states
 * @param inherited annotations on methods that it or one of its records inherits
 * @param misused classes that are used as rows and are not records
 * @param unreadable what the reader could not read
 */
public record CollectorModel(
    TypeElement type,
    Mirror annotation,
    String description,
    Optional<Mirror> cached,
    List<ExecutableElement> collectMethods,
    List<ExecutableElement> valueMethods,
    Optional<Fetch> fetch,
    List<RowSchemaModel> schemas,
    List<Member> members,
    List<ReachedSheet> sheets,
    List<EnumModel> enums,
    List<Inherited> inherited,
    List<TypeElement> misused,
    List<Unreadable> unreadable) {

  /** Returns its name in flags. */
  public String name() {
    return annotation.string("name");
  }

  /** Returns the prefix of its own; empty if it has none. */
  public String prefix() {
    return annotation.string("prefix");
  }

  /** Returns whether a class inherits annotations instead of having them. */
  boolean inherits(TypeElement heir) {
    return inherited.stream().anyMatch(each -> each.heir().equals(heir));
  }

  /** Returns the classes whose annotations are reported as a whole, because nothing reads them. */
  public Stream<TypeElement> reportedClasses() {
    return Stream.concat(inherited.stream().map(Inherited::owner), misused.stream());
  }

  /** Returns whether everything in it could be read, so that a binding can be written. */
  public boolean isReadable() {
    return unreadable.isEmpty()
        && fetch
            .filter(found -> !(found instanceof Rows rows && rows.container().isEmpty()))
            .isPresent();
  }

  /** Returns every metric that it declares. */
  public List<DeclaredFamily> families() {
    return values().stream()
        .map(value -> new DeclaredFamily(value.family(), value.declaration()))
        .toList();
  }

  /** Returns every value of every kind of row. */
  List<ValueModel> values() {
    return schemas.stream().flatMap(schema -> schema.columns().stream()).toList();
  }

  /** Returns whether it runs for probes only. */
  public boolean isProbe() {
    return arguments().stream().anyMatch(Argument.Probed.class::isInstance);
  }

  /** Returns the record of the module that it takes, if it takes one. */
  public Optional<TypeElement> module() {
    return arguments().stream()
        .filter(Argument.Module.class::isInstance)
        .map(argument -> ((Argument.Module) argument).type())
        .findFirst();
  }

  /** Returns whether it may have families that are known only at run time. */
  boolean isDynamic() {
    return fetch.stream()
        .anyMatch(
            found ->
                found instanceof Rows rows
                    && rows.container().filter(RowContainer::isDynamic).isPresent());
  }

  private List<Argument> arguments() {
    return fetch.isPresent() && fetch.get() instanceof Rows rows ? rows.arguments() : List.of();
  }

  /** A metric and the annotation that declares it. */
  public record DeclaredFamily(MetricFamily family, Mirror declaration) {}

  /** How a collector is read. */
  sealed interface Fetch {}

  /** One method returns the rows, in a container unless that is unreadable. */
  record Rows(ExecutableElement method, List<Argument> arguments, Optional<RowContainer> container)
      implements Fetch {}

  /** Methods are single values. */
  record SingleValues(SheetModel sheet) implements Fetch {}
}
