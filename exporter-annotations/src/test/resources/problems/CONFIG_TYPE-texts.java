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
  record Jobs() {
    @Collect
    Row collect() {
      return new Row(1);
    }
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}

  record Config(
      Good good,
      Optional<Chars> chars,
      Map<String, List<Good>> all,
      UUID id,
      java.net.InetAddress address,
      java.time.LocalTime night,
      Hidden hidden,
//           ^ [CONFIG_TYPE] component "hidden" of configuration C.Config is of type C.Hidden, which cannot be read from a file. Use String, int, long, double, boolean, an enum, Duration, Path, URI, UUID, InetAddress, Pattern of RE2/J, ByteBuffer, Secret, a type with a static of, valueOf or parse of one String, a record, or an Optional, List, Set or Map<String, …> of these.
      OfInstance instance,
//               ^ [CONFIG_TYPE] component "instance" of configuration C.Config is of type C.OfInstance, which cannot be read from a file. Use String, int, long, double, boolean, an enum, Duration, Path, URI, UUID, InetAddress, Pattern of RE2/J, ByteBuffer, Secret, a type with a static of, valueOf or parse of one String, a record, or an Optional, List, Set or Map<String, …> of these.
      Foreign foreign,
//            ^ [CONFIG_TYPE] component "foreign" of configuration C.Config is of type C.Foreign, which cannot be read from a file. Use String, int, long, double, boolean, an enum, Duration, Path, URI, UUID, InetAddress, Pattern of RE2/J, ByteBuffer, Secret, a type with a static of, valueOf or parse of one String, a record, or an Optional, List, Set or Map<String, …> of these.
      Two two,
//        ^ [CONFIG_TYPE] component "two" of configuration C.Config is of type C.Two, which cannot be read from a file. Use String, int, long, double, boolean, an enum, Duration, Path, URI, UUID, InetAddress, Pattern of RE2/J, ByteBuffer, Secret, a type with a static of, valueOf or parse of one String, a record, or an Optional, List, Set or Map<String, …> of these.
      List<Named> named) {}
//                ^ [CONFIG_TYPE] component "named" of configuration C.Config is of type List<C.Named>, which cannot be read from a file. Use String, int, long, double, boolean, an enum, Duration, Path, URI, UUID, InetAddress, Pattern of RE2/J, ByteBuffer, Secret, a type with a static of, valueOf or parse of one String, a record, or an Optional, List, Set or Map<String, …> of these.

  record Good(Object parts) {
    static Good of(String text) {
      return new Good(text);
    }
  }

  static final class Chars {
    static Chars parse(CharSequence text) {
      return new Chars();
    }
  }

  static final class Hidden {
    private static Hidden parse(String text) {
      return new Hidden();
    }
  }

  static final class OfInstance {
    OfInstance valueOf(String text) {
      return this;
    }
  }

  static final class Foreign {
    static Good parse(String text) {
      return Good.of(text);
    }
  }

  static final class Two {
    static Two of(String one, String other) {
      return new Two();
    }
  }

  static final class Named {
    static Named fromText(String text) {
      return new Named();
    }
  }
}
