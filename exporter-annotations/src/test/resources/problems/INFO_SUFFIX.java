package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  @Info(name = "a_version", help = "H.")
//             ^ [INFO_SUFFIX] info "a_version" does not end in _info. Name it "a_version_info".
  record Row(@Label String version) {}
}
