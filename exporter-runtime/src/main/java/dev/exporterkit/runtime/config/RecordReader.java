package dev.exporterkit.runtime.config;

import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.api.Default;
import dev.exporterkit.api.rules.SnakeCase;
import dev.exporterkit.runtime.problem.NearestName;
import dev.exporterkit.runtime.problem.SecretText;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

/** Fills a record from the keys of a mapping. */
final class RecordReader {
  /** Java creates them again, and parses their annotations again, at each call. */
  private static final ClassValue<List<RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return List.of(type.getRecordComponents());
        }
      };

  private final ValueReader values;
  private final Problems problems;

  RecordReader(ValueReader values, Problems problems) {
    this.values = values;
    this.problems = problems;
  }

  /** Returns the record; null if it cannot be created, which is then a problem. */
  @Nullable Object read(Class<?> type, Mapping mapping, ConfigPath path) {
    List<RecordComponent> components = COMPONENTS.get(type);
    findUnknown(components, mapping);
    Object[] arguments = new Object[components.size()];
    boolean whole = true;
    for (int i = 0; i < arguments.length; i++) {
      @Nullable Object value = value(components.get(i), mapping, path);
      if (value == null) {
        whole = false;
      } else {
        arguments[i] = value;
      }
    }
    return whole ? construct(type, arguments, mapping, path) : null;
  }

  static String key(RecordComponent component) {
    return SnakeCase.of(component.getName());
  }

  private void findUnknown(List<RecordComponent> components, Mapping mapping) {
    List<String> known = components.stream().map(RecordReader::key).toList();
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!known.contains(key) && !problems.areFull()) {
                problems.add(entry.path(), "there is no such key." + hint(key, known));
              }
            });
  }

  private static String hint(String key, List<String> known) {
    String guess = NearestName.question(key, known);
    return guess.isEmpty() && !known.isEmpty()
        ? " The keys are " + String.join(", ", known) + "."
        : guess;
  }

  private @Nullable Object value(RecordComponent component, Mapping mapping, ConfigPath path) {
    ComponentType expected = ComponentType.by(component);
    Mapping.@Nullable Entry entry = mapping.entries().get(key(component));
    if (entry != null && !entry.value().getTag().equals(Tag.NULL)) {
      return values.read(expected, entry.value(), entry.path());
    }
    ConfigPath there = entry == null ? path.key(key(component)) : entry.path();
    @Nullable Default standard = component.getAnnotation(Default.class);
    if (standard != null && standard.value().isEmpty() && component.getType() == String.class) {
      return "";
    }
    @Nullable Node node = standard == null ? null : YamlText.compose(standard.value(), problems);
    return node == null
        ? values.missing(expected, there)
        : values.read(expected.fromSource(), node, there.atDefault());
  }

  private @Nullable Object construct(
      Class<?> type, Object[] arguments, Mapping mapping, ConfigPath path) {
    try {
      return constructor(type).newInstance(arguments);
    } catch (InvocationTargetException e) {
      return objection(e.getCause(), mapping, path);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot create a " + type.getName(), e);
    }
  }

  private @Nullable Object objection(@Nullable Throwable cause, Mapping mapping, ConfigPath path) {
    if (cause instanceof ConfigurationException configuration) {
      String key = configuration.option();
      Mapping.@Nullable Entry entry = mapping.entries().get(key);
      return problems.add(
          entry == null ? path.key(key) : entry.path(), SecretText.mask(configuration.problem()));
    }
    if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
      return problems.add(path, SecretText.mask(cause.getMessage()));
    }
    throw new IllegalStateException("the configuration makes its own record fail", cause);
  }

  private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
    Class<?>[] types =
        COMPONENTS.get(type).stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor;
  }
}
