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
  static final class Main {}

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
//                                       ^ [CONFIG_DEFAULT] the default of component "timeout" cannot be read: "5 s" is no duration such as 5s, 500ms or 1h30m. Write it as it stands in the file.
      @Default("many") int retries,
//                         ^ [CONFIG_DEFAULT] the default of component "retries" cannot be read: "many" is no whole number from -2^31 to 2^31-1. Write it as it stands in the file.
      @Default("3000000000") Integer large,
//                                   ^ [CONFIG_DEFAULT] the default of component "large" cannot be read: "3000000000" is no whole number from -2^31 to 2^31-1. Write it as it stands in the file.
      @Default("3000000000") long fits,
      @Default("half") double share,
//                            ^ [CONFIG_DEFAULT] the default of component "share" cannot be read: "half" is no number. Write it as it stands in the file.
      @Default("maybe") boolean verify,
//                              ^ [CONFIG_DEFAULT] the default of component "verify" cannot be read: "maybe" is no truth value: true or false. Write it as it stands in the file.
      @Default("fastest") Optional<Speed> speed,
//                                        ^ [CONFIG_DEFAULT] the default of component "speed" cannot be read: "fastest" is none of fast, very_slow. Write it as it stands in the file.
      @Default("very-slow") Speed other,
      @Default("[") com.google.re2j.Pattern pattern,
//                                          ^ [CONFIG_DEFAULT] the default of component "pattern" cannot be read: "[" is no regular expression. Write it as it stands in the file.
      @Default("a b") java.net.URI uri,
//                                 ^ [CONFIG_DEFAULT] the default of component "uri" cannot be read: "a b" is no URI. Write it as it stands in the file.
      @Default("hunter2") Secret password,
//                               ^ [CONFIG_DEFAULT] the default of component "password" cannot be read: it is a secret in the source, where {file: …} or {env: …} belongs. Write it as it stands in the file.
      @Default("{env: TOKEN}") Secret token,
      @Default("yes") boolean early,
      @Default("") String text) {}

  enum Speed {
    FAST,
    VERY_SLOW
  }
}
