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
      @PlainTextAllowed String text,
//                             ^ [CONFIG_PLAIN_TEXT] component "text" of configuration C.Config is not a Secret, and @PlainTextAllowed is only for secrets. Remove it, or make the component a Secret.
      @PlainTextAllowed Map<String, List<Nested>> nested,
//                                                ^ [CONFIG_PLAIN_TEXT] component "nested" of configuration C.Config is not a Secret, and @PlainTextAllowed is only for secrets. Remove it, or make the component a Secret.
      @PlainTextAllowed Secret password,
      @PlainTextAllowed @Default("hunter2") Secret wrong,
//                                                 ^ [CONFIG_DEFAULT] the default of component "wrong" cannot be read: a secret must not be in the source; use {file: …} or {env: …}. Write it as in the file.
      @PlainTextAllowed Map<String, List<Secret>> many) {}

  record Nested(@PlainTextAllowed Optional<Secret> password, @PlainTextAllowed int number) {}
//                                                                                 ^ [CONFIG_PLAIN_TEXT] component "number" of configuration C.Nested is not a Secret, and @PlainTextAllowed is only for secrets. Remove it, or make the component a Secret.
}
