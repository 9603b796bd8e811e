package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.api.MetricFamily;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * What a collector declares.
 *
 * @param type the author's class
 * @param name its name in flags
 * @param description one sentence
 * @param enabled whether it runs by default
 * @param timeout how long it may take; empty if only the scrape bounds it
 * @param cached how its rows are cached, if they are
 * @param prefix the prefix of its own; empty if it has none
 * @param fetch how it is read
 * @param levels every kind of row, in the order in which they are declared
 * @param enums every enum of labels and states
 */
public record CollectorModel(
    TypeElement type,
    String name,
    String description,
    boolean enabled,
    String timeout,
    Optional<Mirror> cached,
    String prefix,
    Fetch fetch,
    List<LevelModel> levels,
    List<EnumModel> enums) {

  /** Returns every metric that it declares. */
  public List<DeclaredFamily> families() {
    return levels.stream()
        .flatMap(level -> level.columns().stream())
        .map(value -> new DeclaredFamily(value.family(), value.declaration()))
        .toList();
  }

  /** Tells whether it runs for probes only. */
  public boolean isProbe() {
    return fetch instanceof Rows rows
        && rows.arguments().stream().anyMatch(Argument.Probed.class::isInstance);
  }

  /** Returns the record of the module that it takes, if it takes one. */
  public Optional<TypeElement> module() {
    return fetch instanceof Rows rows
        ? rows.arguments().stream()
            .filter(Argument.Module.class::isInstance)
            .map(argument -> ((Argument.Module) argument).type())
            .findFirst()
        : Optional.empty();
  }

  /** Tells whether it may have families that are known only at run time. */
  boolean isDynamic() {
    return fetch instanceof Rows rows && rows.container().isDynamic();
  }

  /** A metric and the annotation that declares it. */
  public record DeclaredFamily(MetricFamily family, Mirror declaration) {}

  sealed interface Fetch {}

  /** One method returns the rows. */
  record Rows(String method, List<Argument> arguments, TypeMirror type, RowContainer container)
      implements Fetch {}

  /** Methods are single values. */
  record SingleValues(SheetModel sheet) implements Fetch {}
}
