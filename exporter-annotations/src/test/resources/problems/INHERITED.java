package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

final class C {
  abstract static class Base {
    @Collect
//  ^ [INHERITED] @Collect has no effect in C.Base: inherited methods are not read. Override collect() in C.One and annotate it there.
//  ^ [INHERITED] @Collect has no effect in C.Base: inherited methods are not read. Override collect() in C.Two and annotate it there.
    Row collect() {
      return null;
    }

    @Gauge(name = "a_jobs", help = "H.")
//  ^ [INHERITED] @Gauge has no effect in C.Base: inherited methods are not read. Override jobs() in C.One and annotate it there.
    int jobs() {
      return 1;
    }
  }

  interface Sized {
    @Gauge(name = "a_size_bytes", help = "H.")
//  ^ [INHERITED] @Gauge has no effect in C.Sized: inherited methods are not read. Override size() in C.Row and annotate it there.
    long size();

    @Label
//  ^ [INHERITED] @Label has no effect in C.Sized: inherited methods are not read. Annotate component "zone" of C.Row.
    String zone();
  }

  @Collector(name = "one", description = "D.")
  static final class One extends Base {}

  @Collector(name = "two", description = "D.")
  static final class Two extends Base {
    @Override
    @Gauge(name = "a_more", help = "H.")
    int jobs() {
      return 2;
    }

    @Override
    Row collect() {
      return null;
    }
  }

  @Collector(name = "three", description = "D.")
  static final class Three {
    @Collect
    Row collect() {
      return null;
    }
  }

  record Row(String zone, @Gauge(name = "a_rows", help = "H.") int rows) implements Sized {
    @Override
    public long size() {
      return 1;
    }
  }
}
