package dev.exporterkit.runtime.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.net.InetAddresses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetRuleTest {
  @ParameterizedTest
  @CsvSource({
    "*.example.org, a.example.org, true",
    "*.example.org, a.b.example.org, true",
    "*.example.org, example.org, false",
    "*.example.org, a.example.org.evil.net, false",
    "*.Example.org., a.example.org, true",
    "db*-eu*.shop, db1-eu2.shop, true",
    "db*-eu*.shop, db1.shop, false",
    "a*a, a, false",
    "*ab*ab*, xabx, false",
    "*, anything, true",
    "db1, db1, true",
    "db1, db10, false",
  })
  void globMatchesWholeNames(String rule, String name, boolean allowed) {
    assertThat(TargetRule.parse(rule).allowsName(name)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.255.255, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "10.1.2.3, 10.1.2.3, true",
    "10.1.2.3, 10.1.2.2, false",
    "192.168.1.128/25, 192.168.1.127, false",
    "0.0.0.0/0, 1.2.3.4, true",
    "0.0.0.0/0, ::1, false",
    "fd00::/8, fdff::1, true",
    "fd00::/8, fe00::1, false",
    "[fd00::]/8, fdff::1, true",
    "::1, ::1, true",
    "127.0.0.0/8, ::ffff:127.0.0.1, true",
    "::/0, ::ffff:127.0.0.1, false",
  })
  void rangeContainsItsAddresses(String rule, String address, boolean allowed) {
    assertThat(TargetRule.parse(rule).allowsAddress(InetAddresses.forString(address)))
        .isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "*.example.org:443, 443, true",
    "*.example.org:443, 80, false",
    "*.example.org:443, -1, false",
    "*.example.org, -1, true",
    "10.0.0.0/8:9100-9200, 9100, true",
    "10.0.0.0/8:9100-9200, 9200, true",
    "10.0.0.0/8:9100-9200, 9201, false",
    "[fd00::]/8:443, 443, true",
    "[::1]:443, 444, false",
    "10.1.2.3:80, 81, false",
  })
  void portsAreThoseOfTheRule(String rule, int port, boolean included) {
    assertThat(TargetRule.parse(rule).ports().include(port)).isEqualTo(included);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ""                 | a name must consist of ASCII letters
          http://example.org | must be a name such as *.example.org
          example.org/24     | must be a name such as *.example.org
          bücher.example     | a name must consist of ASCII letters
          10.0.0.*           | this is neither a name nor an address. Write a range of addresses as 10.0.0.0/8.
          999.1.1.1          | this is neither a name nor an address
          0x7f.1             | this is neither a name nor an address
          2130706433         | this is neither a name nor an address
          10.1.2.3/8         | the address has bits beyond the first 8. Did you mean 10.0.0.0/8?
          fd00::1/8          | the address has bits beyond the first 8. Did you mean fd00::/8?
          10.0.0.0/33        | the number after the / must be between 0 and 32.
          fd00::/129         | the number after the / must be between 0 and 128.
          10.0.0.0/          | the number after the / must be between 0 and 32.
          fd00::/8:443       | must be a name such as *.example.org
          [fd00::/8]:443     | must be a name such as *.example.org
          db1:               | the port must be a number between 1 and 65535, or two of them as in 9100-9200.
          db1:0              | the port must be a number between 1 and 65535
          db1:200-100        | the port must be a number between 1 and 65535
          db1:1-             | the port must be a number between 1 and 65535
          db1:80:81          | must be a name such as *.example.org
          """)
  void anythingElseIsRefused(String rule, String problem) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TargetRule.parse(rule))
        .withMessageStartingWith(problem)
        .withMessageEndingWith(rule.startsWith("10.1") || rule.equals("fd00::1/8") ? "?" : ".");
  }
}
