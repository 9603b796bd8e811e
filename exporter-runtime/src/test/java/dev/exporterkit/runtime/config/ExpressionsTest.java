package dev.exporterkit.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions mean what they mean in Go. */
class ExpressionsTest {

  @ParameterizedTest
  @CsvSource({
    "[[:digit:]]+, a1, true",
    "^[[:alpha:]]+$, a1, false",
    "up$, 'status: up\n', false",
    "(?m)up$, 'status: up\n', true",
    "'one.', 'one\r\n', true",
    "'one.$', 'one\n', false",
    "(?s)one.$, 'one\n', true",
    "(?i)ÜSS, süß üss, true",
    "(?i)k, \u212a, true",
    "\\d, ٣, false",
    "^\\w$, é, false",
    "^\\pL$, é, true",
    "^.$, \uD83D\uDE00, true",
    "'{\"status\":\"ok\"}', '{\"status\":\"ok\"}', true",
    "(?P<v>[0-9]+), v1, true",
    "\\Q1.5\\E$, 1x5, false",
    "'[a&&b]', &, true",
    "'(?U)^a+', aa, true",
  })
  void expressionMatchesAsInGo(String expression, String text, boolean matches) {
    assertThat(Expressions.compile(expression).matcher(text).find()).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "(?=a), invalid or unsupported Perl syntax: (?=.",
    "(a)\\1, invalid escape sequence: \\1.",
    "\\C, invalid escape sequence.",
    "a\\Z, invalid escape sequence: \\Z.",
    "a++, invalid nested repetition operator: ++.",
    "'a{1001}', repetitions must not make more than 1000 copies.",
    "'((a{100}){10}){2}', repetitions must not make more than 1000 copies.",
    "a), unexpected ).",
    "(a, missing closing ).",
  })
  void otherSyntaxIsRefusedWithItsReason(String expression, String reason) {
    assertThatThrownBy(() -> Expressions.compile(expression))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("is not a regular expression: " + reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((a{100}){10})",
        "(a{100})(b{100}){10}",
        "a{1000}b{1000}",
        "([{]{500})x{3}",
        "(\\{1000}){2}",
        "\\Q{1000}\\E{2}",
        "[]{1000}]{2}",
        "[[:digit:]{1000}]{2}",
      })
  void onlyNestedRepetitionsMultiply(String expression) {
    assertThat(Expressions.compile(expression).pattern()).isEqualTo(expression);
  }

  @Test
  void longExpressionsAreCompiled() {
    String words = "word|".repeat(20_000) + "[" + "\\-[a".repeat(20_000) + "]";
    assertThat(Expressions.compile(words).matcher("a word").find()).isTrue();
    assertThat(Expressions.compile("(".repeat(900) + "a" + ")".repeat(900)).groupCount())
        .isEqualTo(900);
  }
}
