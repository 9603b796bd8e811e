package dev.exporterkit.api.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NumberTextTest {
  private final NumberText number = new NumberText();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "+7",
        "007",
        "9223372036854775807",
        "-9223372036854775808",
        "+9223372036854775807",
        "0000000000000000000000000000009"
      })
  void wholeNumbersAreExact(String text) {
    assertThat(whole(text)).isNull();
    assertThat(number.whole()).isEqualTo(new BigDecimal(text).longValueExact());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", "+", "1.0", "1e3", "0x1", "1_000", "1,000", "1L", "--1", "٣", "1 2", "NaN"
      })
  void otherTextsAreNotWhole(String text) {
    assertThat(whole(text)).isEqualTo("is not a whole number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9223372036854775808",
        "-9223372036854775809",
        "18446744073709551615",
        "99999999999999999999",
        "92233720368547758070"
      })
  void moreThan64BitsAreReported(String text) {
    assertThat(whole(text)).isEqualTo("has more than 64 bits: a double can hold it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "1.",
        ".5",
        "+.5e1",
        "1e22",
        "1e23",
        "1e-22",
        "9007199254740993",
        "0.1",
        "1.009",
        "123456789012345678901234567890",
        "4.9e-324",
        "1.7976931348623157e308",
        "1E+05",
        "1e-400",
        "0.000000000000000000000000000000001",
        "9007199254740992e22",
        "0e999999999999",
        "2.2250738585072012e-308",
        "1.0000000000000000000000000000000000001"
      })
  void decimalsAreTheNearestDoubles(String text) {
    assertThat(decimal(text)).isNull();
    assertThat(number.decimal()).isEqualTo(Double.parseDouble(text));
  }

  /** Java's own parser accepts most of these. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "-",
        "e5",
        "1e",
        "1e+",
        "0x1p3",
        "1d",
        "1f",
        "1.5D",
        "1.2.3",
        "--1",
        "1,5",
        "1 ",
        "na",
        "nan0",
        "infinite",
        "-e",
        "٣",
        "1e5.0",
        "𝟏",
        "1__0"
      })
  void otherTextsAreNotDecimals(String text) {
    assertThat(decimal(text)).isEqualTo("is not a number");
  }

  @Test
  void numbersWithoutAnEndAreRead() {
    assertThat(decimal("NaN")).isNull();
    assertThat(number.decimal()).isNaN();
    assertThat(decimal("-inf")).isNull();
    assertThat(number.decimal()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(decimal("+Infinity")).isNull();
    assertThat(number.decimal()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(decimal("1e309")).isEqualTo("is too large for a double");
  }

  @Test
  void randomDecimalsAreTheNearestDoubles() {
    Random random = new Random(7);
    for (int i = 0; i < 100_000; i++) {
      String digits = Long.toString(random.nextLong() >>> (1 + random.nextInt(60)));
      int point = random.nextInt(digits.length());
      String text =
          (random.nextBoolean() ? "-" : "")
              + digits.substring(0, point)
              + (random.nextBoolean() ? "." : "")
              + digits.substring(point)
              + (random.nextBoolean() ? "e" + (random.nextInt(60) - 30) : "");
      assertThat(decimal(text)).as(text).isNull();
      assertThat(number.decimal()).as(text).isEqualTo(Double.parseDouble(text));
    }
  }

  private @Nullable String whole(String text) {
    return number.readWhole("<" + text + ">", 1, text.length() + 1);
  }

  private @Nullable String decimal(String text) {
    return number.readDecimal("<" + text + ">", 1, text.length() + 1);
  }
}
