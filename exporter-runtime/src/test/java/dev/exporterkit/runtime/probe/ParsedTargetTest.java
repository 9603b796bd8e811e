package dev.exporterkit.runtime.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParsedTargetTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          db1                              | db1                 | -1   | -1
          db1:3306                         | db1                 | 3306 | 3306
          10.1.2.3:9100                    | 10.1.2.3            | 9100 | 9100
          [2001:db8::1]:443                | 2001:db8::1         | 443  | 443
          [::1]                            | ::1                 | -1   | -1
          2001:db8::1                      | 2001:db8::1         | -1   | -1
          http://example.org               | example.org         | -1   | 80
          HTTPS://Example.org/a:b@c?d#e    | Example.org         | -1   | 443
          http://example.org:8080?x=1      | example.org         | 8080 | 8080
          https://[::1]:8443/              | ::1                 | 8443 | 8443
          ldap://dir                       | dir                 | -1   | -1
          example.org:8080/ready?x=1       | example.org         | 8080 | 8080
          example.org/ready                | example.org         | -1   | -1
          bücher.example                   | bücher.example      | -1   | -1
          cn=jobs,dc=example               | cn=jobs,dc=example  | -1   | -1
          /dev/sda                         | /dev/sda            | -1   | -1
          ::1%lo                           | ::1%lo              | -1   | -1
          [::1%lo]:80                      | ::1%lo              | 80   | 80
          00:1b:63:84:45:e6                | 00:1b:63:84:45:e6   | -1   | -1
          db1:3306,db2:3306                | db1:3306,db2:3306   | -1   | -1
          mongodb://db1,db2/shop           | mongodb://db1,db2/shop | -1 | -1
          jdbc:x://db1:3306/shop           | jdbc:x://db1:3306/shop | -1 | -1
          post@example.org                 | post@example.org    | -1   | -1
          """)
  void partsAreFound(String text, String host, int port, int usedPort) throws Exception {
    assertThat(ParsedTarget.parse(text)).isEqualTo(new ParsedTarget(text, host, port, usedPort));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ""                       | it must not be empty
          "a b"                    | it contains a space or a character that cannot be printed
          "db1\u0007"              | it contains a space or a character that cannot be printed
          "db1\u202e"              | it contains a space or a character that cannot be printed
          "db1\ufffd"              | it contains a space or a character that cannot be printed
          db1:                     | the port must be a number between 1 and 65535
          db1:http                 | the port must be a number between 1 and 65535
          db1:0                    | the port must be a number between 1 and 65535
          db1:65536                | the port must be a number between 1 and 65535
          [::1]:999999             | the port must be a number between 1 and 65535
          db1:+80                  | the port must be a number between 1 and 65535
          [db1]:80                 | the brackets must contain an IPv6 address
          [127.0.0.1]:80           | the brackets must contain an IPv6 address
          [127.0.0.1%lo]:80        | the brackets must contain an IPv6 address
          fe80::1%nosuch           | its zone is not a network interface of this host with such addresses
          fe80::1%25lo             | its zone is not a network interface of this host with such addresses
          [fe80::1%nosuch]:80      | its zone is not a network interface of this host with such addresses
          http://[fe80::1%no]/     | its zone is not a network interface of this host with such addresses
          [::ffff:1.2.3.4%lo]:80   | the brackets must contain an IPv6 address
          fe80::1%99999999999      | its zone is not a network interface of this host with such addresses
          http:///path             | the URL names no host
          http://a,b/              | the URL has a host that is neither a name nor an address
          http://good\\@evil/      | the URL has a host that is neither a name nor an address
          http://u:p@db1/          | it has a user name or password, which would appear in labels and logs
          """)
  void malformedTargetSaysWhatIsWrong(String text, String problem) {
    assertThatExceptionOfType(MalformedTargetException.class)
        .isThrownBy(() -> ParsedTarget.parse(text))
        .withMessage(problem);
  }

  @Test
  void longTargetIsMalformed() throws Exception {
    assertThat(ParsedTarget.parse("a".repeat(2_000)).host()).hasSize(2_000);
    assertThatExceptionOfType(MalformedTargetException.class)
        .isThrownBy(() -> ParsedTarget.parse("a".repeat(2_001)))
        .withMessage("it must not be longer than 2000 characters");
  }
}
