package dev.exporterkit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class TargetTest {

  @Test
  void addressOfVersionSixIsInBrackets() {
    assertThat(Target.of("db1", 3306)).hasToString("db1:3306");
    assertThat(Target.of("::1", 22))
        .isEqualTo(new Target("[::1]:22", "::1", OptionalInt.of(22), Map.of()));
  }

  @Test
  void parametersAreCopied() {
    List<String> names = new ArrayList<>(List.of("a"));
    Target target = new Target("db1", "db1", OptionalInt.empty(), Map.of("hostname", names));
    names.add("b");
    assertThat(target.parameters("hostname")).containsExactly("a");
    assertThat(target.parameters("other")).isEmpty();
  }

  @Test
  void unrestrictedNetworkAllowsEverything() throws Exception {
    AllowedNetwork network = AllowedNetwork.unrestricted();
    InetAddress found = network.resolve("127.0.0.1", 22).get(0);
    assertThat(network.allows(found, 22)).isTrue();
    assertThat(network.resolveConfigured("127.0.0.1")).containsExactly(found);
    network.require("localhost", -1);
  }
}
