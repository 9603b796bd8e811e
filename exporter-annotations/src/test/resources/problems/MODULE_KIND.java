package p;

import dev.exporterkit.annotations.*;
import com.google.inject.*;
import com.google.inject.Module;

final class C {
  @Exporter(name = "a", port = 19100, description = "D.", collectors = One.class, guiceModules = {String.class, One.class, Abstract.class, Taking.class, Contract.class, Fine.class, int.class})
//                                                                                                      ^ [MODULE_KIND] String cannot be a Guice module: it does not implement com.google.inject.Module. Name a class of a module that has a constructor without parameters.
//                                                                                                                 ^ [MODULE_KIND] C.One cannot be a Guice module: it does not implement com.google.inject.Module. Name a class of a module that has a constructor without parameters.
//                                                                                                                                 ^ [MODULE_KIND] C.Abstract cannot be a Guice module: it is abstract. Name a class of a module that has a constructor without parameters.
//                                                                                                                                               ^ [MODULE_KIND] C.Taking cannot be a Guice module: it has no constructor without parameters. Name a class of a module that has a constructor without parameters.
//                                                                                                                                                               ^ [MODULE_KIND] C.Contract cannot be a Guice module: it is an interface. Name a class of a module that has a constructor without parameters.
//                                                                                                                                                                                      ^ [MODULE_KIND] int cannot be a Guice module: it is not a class. Name a class of a module that has a constructor without parameters.
  static final class Main {
    public static void main(String... args) {}
  }

  abstract static class Abstract extends AbstractModule {}

  static final class Taking extends AbstractModule {
    Taking(int size) {}
  }

  interface Contract extends Module {}

  static final class Fine implements Module {
    private Fine() {}

    @Override
    public void configure(Binder binder) {}
  }

  @Collector(name = "one", description = "One.")
  static final class One {
    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }
}
