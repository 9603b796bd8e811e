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
      @Default("5 s") java.time.Duration timeout,
//                                       ^ [CONFIG_DEFAULT] the default of component "timeout" cannot be read: "5 s" must be a duration such as 5s, 500ms or 1h30m. Write it as in the file.
      @Default("many") int retries,
//                         ^ [CONFIG_DEFAULT] the default of component "retries" cannot be read: "many" must be a whole number from -2^31 to 2^31-1. Write it as in the file.
      @Default("3000000000") Integer large,
//                                   ^ [CONFIG_DEFAULT] the default of component "large" cannot be read: "3000000000" must be a whole number from -2^31 to 2^31-1. Write it as in the file.
      @Default("3000000000") long fits,
      @Default("half") double share,
//                            ^ [CONFIG_DEFAULT] the default of component "share" cannot be read: "half" must be a number. Write it as in the file.
      @Default("maybe") boolean verify,
//                              ^ [CONFIG_DEFAULT] the default of component "verify" cannot be read: "maybe" must be true or false. Write it as in the file.
      @Default("fastest") Optional<Speed> speed,
//                                        ^ [CONFIG_DEFAULT] the default of component "speed" cannot be read: "fastest" must be one of fast, very_slow. Write it as in the file.
      @Default("very-slow") Speed other,
      @Default("[") com.google.re2j.Pattern pattern,
//                                          ^ [CONFIG_DEFAULT] the default of component "pattern" cannot be read: "[" must be a regular expression. Write it as in the file.
      @Default("a b") java.net.URI uri,
//                                 ^ [CONFIG_DEFAULT] the default of component "uri" cannot be read: "a b" must be a URI. Write it as in the file.
      @Default("hunter2") Secret password,
//                               ^ [CONFIG_DEFAULT] the default of component "password" cannot be read: a secret must not be in the source; use {file: …} or {env: …}. Write it as in the file.
      @Default("{env: TOKEN}") Secret token,
      @Default("yes") boolean early,
      @Default("") String text) {}

  enum Speed {
    FAST,
    VERY_SLOW
  }
}
