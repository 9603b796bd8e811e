package dev.exporterkit.runtime;

import com.google.inject.Module;
import dev.exporterkit.api.spi.ExporterBinding;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;

/** Makes the Guice modules that the author names. */
final class AuthorModules {
  private AuthorModules() {}

  static List<Module> of(ExporterBinding exporter) throws StartException {
    List<Module> modules = new ArrayList<>();
    for (Class<?> type : exporter.guiceModules()) {
      modules.add(module(type));
    }
    return modules;
  }

  private static Module module(Class<?> type) throws StartException {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Module) constructor.newInstance();
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new StartException(
          new IllegalStateException(
              type.getName() + " must be a Guice module with a constructor without parameters", e),
          List.of());
    }
  }
}
