package dev.exporterkit.runtime.config;

import dev.exporterkit.api.Secret;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The records inside a configuration that authors can inject: those whose type is at one place of
 * it, outside lists and maps. An optional record is injected as an {@code Optional}. The processor
 * rejects all other injections of them.
 */
final class InnerRecords {
  private final Map<Class<?>, Integer> places = new HashMap<>();
  private final Map<Type, Object> bound = new LinkedHashMap<>();

  private InnerRecords() {}

  /** Returns the objects to bind, by their types. */
  static Map<Type, Object> of(Record config) {
    InnerRecords records = new InnerRecords();
    records.count(config.getClass());
    records.collect(config);
    return records.bound;
  }

  private void count(Type type) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        count(argument);
      }
    } else if (isConfiguration(type)) {
      Class<?> record = (Class<?>) type;
      places.merge(record, 1, Integer::sum);
      for (RecordComponent component : record.getRecordComponents()) {
        count(component.getGenericType());
      }
    }
  }

  private void collect(Record record) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Type type = component.getGenericType();
      if (isOnce(type)) {
        Record inner = (Record) value(record, component);
        bound.put(type, inner);
        collect(inner);
      } else if (component.getType() == Optional.class
          && isOnce(((ParameterizedType) type).getActualTypeArguments()[0])) {
        bound.put(type, value(record, component));
      }
    }
  }

  private boolean isOnce(Type type) {
    return isConfiguration(type) && Integer.valueOf(1).equals(places.get(type));
  }

  private static boolean isConfiguration(Type type) {
    return type instanceof Class<?> found
        && found.isRecord()
        && found != Secret.class
        && TextFactory.of(found).isEmpty();
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
