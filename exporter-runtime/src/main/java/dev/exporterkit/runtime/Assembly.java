package dev.exporterkit.runtime;

import com.google.inject.AbstractModule;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.ProvisionException;
import com.google.inject.matcher.Matchers;
import com.google.inject.spi.Message;
import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.client.ClientModule;
import dev.exporterkit.runtime.cli.Flags;
import dev.exporterkit.runtime.clientjava.MountedExporter;
import dev.exporterkit.runtime.clientjava.SelfMetricsModule;
import dev.exporterkit.runtime.config.ConfigModule;
import dev.exporterkit.runtime.flight.Timer;
import dev.exporterkit.runtime.probe.ProbeModule;
import dev.exporterkit.runtime.probe.Prober;
import dev.exporterkit.runtime.problem.Problem;
import dev.exporterkit.runtime.scrape.BuildInfo;
import dev.exporterkit.runtime.scrape.ScrapeModule;
import dev.exporterkit.runtime.scrape.Scraper;
import dev.exporterkit.runtime.web.WebModule;
import dev.exporterkit.runtime.web.page.PageModule;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The assembled components of one exporter. */
final class Assembly implements AutoCloseable {
  /** Must run before the first class of Guice is loaded. */
  static void prepare() {
    // Guice would define hidden classes with sun.misc.Unsafe, which JDK 24 and later report.
    if (System.getProperty("guice_custom_class_loading") == null) {
      System.setProperty("guice_custom_class_loading", "CHILD");
    }
  }

  private final Injector injector;
  private final Lifecycles lifecycles;

  private Assembly(Injector injector, Lifecycles lifecycles) {
    this.injector = injector;
    this.lifecycles = lifecycles;
  }

  /** Creates the collectors and their dependencies, without opening anything. */
  static Assembly of(
      ExporterBinding exporter, BuildInfo build, Flags flags, @Nullable Record config, Timer timer)
      throws StartException {
    Lifecycles lifecycles = new Lifecycles();
    List<Module> modules = new ArrayList<>();
    modules.add(new ExporterModule(exporter, build, flags.options(), lifecycles));
    modules.add(new ConfigModule(exporter.descriptor(), config));
    modules.add(new ScrapeModule(exporter, flags.collectors(), timer));
    modules.add(new ClientModule());
    modules.add(new WebModule(flags.web()));
    modules.add(new ProbeModule(flags.allowedTargets(), probes(exporter, flags)));
    modules.add(new PageModule());
    modules.add(new SelfMetricsModule(flags.exporterMetrics()));
    try {
      for (Class<?> type : exporter.guiceModules()) {
        modules.add(authorModule(type));
      }
      Injector injector = Guice.createInjector(modules);
      injector.getInstance(Scraper.class);
      injector.getInstance(Prober.class);
      return new Assembly(injector, lifecycles);
    } catch (CreationException e) {
      throw new StartException(e, problems(e.getErrorMessages()));
    } catch (ProvisionException e) {
      throw new StartException(e, problems(e.getErrorMessages()));
    }
  }

  private static boolean probes(ExporterBinding exporter, Flags flags) {
    return exporter.collectors().stream()
        .map(CollectorBinding::descriptor)
        .anyMatch(
            collector -> collector.isProbe() && flags.collectors().containsKey(collector.name()));
  }

  /** Starts the components with a lifecycle; returns the problems that the operator can fix. */
  List<Problem> start() throws StartException {
    return lifecycles.start();
  }

  <T> T get(Class<T> type) {
    return injector.getInstance(type);
  }

  MountedExporter mounted() {
    return new MountedExporter(get(Scraper.class), get(LongSupplier.class), this::close);
  }

  @Override
  public void close() {
    get(Scraper.class).close();
    get(Prober.class).close();
    lifecycles.close();
    get(Timer.class).close();
  }

  private static List<Problem> problems(Collection<Message> messages) {
    List<Problem> problems = new ArrayList<>();
    for (Message message : messages) {
      for (Throwable cause = message.getCause(); cause != null; cause = cause.getCause()) {
        if (cause instanceof ConfigurationException configuration) {
          problems.add(Problem.of(configuration));
          suppressed(configuration).forEach(other -> problems.add(Problem.of(other)));
        }
      }
    }
    return problems;
  }

  /** Code that finds several problems throws the first, with the others suppressed. */
  private static Stream<ConfigurationException> suppressed(ConfigurationException first) {
    return Stream.of(first.getSuppressed())
        .filter(ConfigurationException.class::isInstance)
        .map(ConfigurationException.class::cast);
  }

  private static Module authorModule(Class<?> type) throws StartException {
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

  /** Binds the exporter, the author's options and the listener for lifecycles. */
  private static final class ExporterModule extends AbstractModule {
    private final ExporterBinding exporter;
    private final BuildInfo build;
    private final @Nullable Object options;
    private final Lifecycles lifecycles;

    ExporterModule(
        ExporterBinding exporter,
        BuildInfo build,
        @Nullable Object options,
        Lifecycles lifecycles) {
      this.exporter = exporter;
      this.build = build;
      this.options = options;
      this.lifecycles = lifecycles;
    }

    @Override
    protected void configure() {
      bind(ExporterBinding.class).toInstance(exporter);
      bind(BuildInfo.class).toInstance(build);
      bindListener(Matchers.any(), lifecycles);
      if (options != null) {
        bindOptions(options);
      }
    }

    // The instance has that class by construction.
    @SuppressWarnings("unchecked")
    private <T> void bindOptions(T instance) {
      bind((Class<T>) instance.getClass()).toInstance(instance);
    }
  }
}
