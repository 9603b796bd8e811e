package dev.exporterkit.samples.blackbox.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates are filled as by {@code Regexp.Expand} of Go. */
class GroupsTest {
  private static final Matcher MATCH =
      Pattern.compile("(?P<code>[0-9]+) (\\w+)(x)?").matcher("220 mail");

  static {
    MATCH.find();
  }

  @ParameterizedTest
  @CsvSource({
    "$1, 220",
    "${1}-${2}, 220-mail",
    "$0, 220 mail",
    "${code}, 220",
    "'$code $2', '220 mail'",
    "[$code2], []",
    "[$1x], []",
    "[${3}], []",
    "[$4], []",
    "[$01], []",
    "[$ü], []",
    "$$1, $1",
    "a$, a$",
    "'$ {1}', '$ {1}'",
    "${}, ${}",
    "${1, ${1",
    "${1-2}, ${1-2}",
    "\\1, \\1",
  })
  void templateIsFilledAsInGo(String template, String filled) {
    assertThat(Groups.fill(template, MATCH)).isEqualTo(filled);
  }
}
