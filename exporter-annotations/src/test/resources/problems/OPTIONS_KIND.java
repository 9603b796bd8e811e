package p;

import dev.exporterkit.annotations.*;
import picocli.CommandLine;
import picocli.CommandLine.Option;

final class C {
  @Exporter(name = "a", port = 19100, description = "D.", collectors = One.class, options = C.Inner.class)
//                                                                                                 ^ [OPTIONS_KIND] C.Inner cannot hold options: it is nested without static. Write a class with fields and a constructor without parameters, static if it is nested.
  static final class OfInner {
    public static void main(String... args) {}
  }

  @Exporter(name = "a", port = 19100, description = "D.", collectors = One.class, options = C.Data.class)
//                                                                                                ^ [OPTIONS_KIND] C.Data cannot hold options: it is a record. Write a class with fields and a constructor without parameters, static if it is nested.
  static final class OfData {
    public static void main(String... args) {}
  }

  @Exporter(name = "a", port = 19100, description = "D.", collectors = One.class, options = C.Base.class)
//                                                                                                ^ [OPTIONS_KIND] C.Base cannot hold options: it is abstract. Write a class with fields and a constructor without parameters, static if it is nested.
  static final class OfBase {
    public static void main(String... args) {}
  }

  @Exporter(name = "a", port = 19100, description = "D.", collectors = One.class, options = C.Taking.class)
//                                                                                                  ^ [OPTIONS_KIND] C.Taking cannot hold options: it has no constructor without parameters. Write a class with fields and a constructor without parameters, static if it is nested.
  static final class OfTaking {
    public static void main(String... args) {}
  }

  @Exporter(name = "a", port = 19100, description = "D.", collectors = One.class, options = C.Contract.class)
//                                                                                                    ^ [OPTIONS_KIND] C.Contract cannot hold options: it is an interface. Write a class with fields and a constructor without parameters, static if it is nested.
  static final class OfContract {
    public static void main(String... args) {}
  }

  @Exporter(name = "a", port = 19100, description = "D.", collectors = One.class, options = C.Fine.class)
  static final class OfFine {
    public static void main(String... args) {}
  }

  final class Inner {}

  record Data(@Option(names = "--a.path") String path) {}

  abstract static class Base {}

  static final class Taking {
    Taking(String path) {}
  }

  interface Contract {}

  static final class Fine {
    @Option(names = "--a.path", description = "P.")
    String path;

    private Fine() {}
  }

  @Collector(name = "one", description = "One.")
  static final class One {
    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }
}
