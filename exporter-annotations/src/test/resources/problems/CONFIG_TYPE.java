package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

final class C {
  @Exporter(
      name = "a",
      port = 19100,
      description = "D.",
      collectors = Jobs.class,
      config = Config.class)
  static final class Main {
    public static void main(String... args) {}
  }

  @Collector(name = "jobs", description = "Jobs.")
  static final class Jobs {
    @Collect
    Row collect() {
      return new Row(1);
    }
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}

  record Config(
      float ratio,
//          ^ [CONFIG_TYPE] component "ratio" of configuration C.Config is of type float, which cannot be read from a file. Use double.
      Object anything,
//           ^ [CONFIG_TYPE] component "anything" of configuration C.Config is of type Object, which cannot be read from a file. Use String, int, long, double, boolean, an enum, Duration, Path, URI, UUID, InetAddress, Pattern of RE2/J, ByteBuffer, Secret, a type with a static of, valueOf or parse of one String, a record, or an Optional, List, Set or Map<String, …> of these.
      List raw,
//         ^ [CONFIG_TYPE] component "raw" of configuration C.Config is of type List, which cannot be read from a file. Use a List with one type of elements.
      List<?> wild,
//            ^ [CONFIG_TYPE] component "wild" of configuration C.Config is of type List<?>, which cannot be read from a file. Use a List with one type of elements.
      Map<Integer, String> byNumber,
//                         ^ [CONFIG_TYPE] component "byNumber" of configuration C.Config is of type Map<Integer, String>, which cannot be read from a file. Use a Map with String keys and one type of values.
      String[] array,
//             ^ [CONFIG_TYPE] component "array" of configuration C.Config is of type String[], which cannot be read from a file. Use a List with one type of elements.
      java.util.regex.Pattern javas,
//                            ^ [CONFIG_TYPE] component "javas" of configuration C.Config is of type Pattern, which cannot be read from a file. Use com.google.re2j.Pattern, whose matching time is bounded.
      com.google.re2j.Pattern expression,
      java.util.concurrent.atomic.AtomicLong live,
//                                           ^ [CONFIG_TYPE] component "live" of configuration C.Config is of type AtomicLong, which cannot be read from a file. Use String, int, long, double, boolean, an enum, Duration, Path, URI, UUID, InetAddress, Pattern of RE2/J, ByteBuffer, Secret, a type with a static of, valueOf or parse of one String, a record, or an Optional, List, Set or Map<String, …> of these.
      Optional<Generic<String>> generic,
//                              ^ [CONFIG_TYPE] component "generic" of configuration C.Config is of type Optional<C.Generic<String>>, which cannot be read from a file. Use String, int, long, double, boolean, an enum, Duration, Path, URI, UUID, InetAddress, Pattern of RE2/J, ByteBuffer, Secret, a type with a static of, valueOf or parse of one String, a record, or an Optional, List, Set or Map<String, …> of these.
      ArrayList<String> concrete,
//                      ^ [CONFIG_TYPE] component "concrete" of configuration C.Config is of type ArrayList<String>, which cannot be read from a file. Use a List with one type of elements.
      Nested nested) {}

  record Generic<T>(T value) {}

  record Nested(Map<String, List<Deep>> deep) {}

  record Deep(Optional<java.time.Instant> since) {}
}
