package dev.exporterkit.runtime.exposition;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumberTextTest {
  private static final int MANY = 500_000;

  private final byte[] bytes = new byte[NumberText.MAX_LENGTH];

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, -0",
    "1, 1",
    "-1, -1",
    "10, 10",
    "99, 99",
    "100, 100",
    "12345678, 12345678",
    "100000000, 100000000",
    "1234567890123456, 1234567890123456",
    "0.1, 0.1",
    "0.25, 0.25",
    "-0.5, -0.5",
    "1.5, 1.5",
    "123456.789, 123456.789",
    "0.0001, 0.0001",
    "0.00012, 0.00012",
    "0.00001, 1e-05",
    "1.5E-7, 1.5e-07",
    "1.25E-100, 1.25e-100",
    "9007199254740991, 9007199254740991",
    "9007199254740992, 9007199254740992",
    "9007199254740994, 9007199254740994",
    "123456789012345680000, 123456789012345680000",
    "1E20, 100000000000000000000",
    "1E21, 1e+21",
    "1E22, 1e+22",
    "1E23, 1e+23",
    "9.999999999999999E22, 1e+23",
    "2E-3, 0.002",
    "4.35, 4.35",
    "2.2250738585072014E-308, 2.2250738585072014e-308",
    "-2.2250738585072014E-308, -2.2250738585072014e-308",
    "2.225073858507201E-308, 2.225073858507201e-308",
    "4.9E-324, 5e-324",
    "9.9E-324, 1e-323",
    "1.7976931348623157E308, 1.7976931348623157e+308",
    "NaN, NaN",
    "Infinity, +Inf",
    "-Infinity, -Inf",
  })
  void doublesAreWrittenLikeThis(double value, String text) {
    assertThat(text(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "0.005, 0.005",
    "0.5, 0.5",
    "1, 1.0",
    "-1, -1.0",
    "2.5, 2.5",
    "100000, 100000.0",
    "123456, 123456.0",
    "1000000, 1e+06",
    "1048576, 1.048576e+06",
    "1234567.5, 1.2345675e+06",
    "1E-5, 1e-05",
    "Infinity, +Inf",
  })
  void boundsAreWrittenAsOpenMetricsWants(double bound, String text) {
    assertThat(new String(bytes, 0, NumberText.writeBound(bound, bytes, 0), US_ASCII))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 9, 10, -10, 99_999_999, 100_000_000, Long.MAX_VALUE, Long.MIN_VALUE})
  void longsAreWrittenAsTheyAre(long value) {
    assertThat(new String(bytes, 0, NumberText.write(value, bytes, 0), US_ASCII))
        .isEqualTo(Long.toString(value));
  }

  @Test
  void everyLengthOfLongIsRight() {
    for (long power = 1; power > 0 && power <= Long.MAX_VALUE / 10; power *= 10) {
      for (long value = power - 1; value <= power + 1; value++) {
        longsAreWrittenAsTheyAre(value);
        longsAreWrittenAsTheyAre(-value);
      }
    }
  }

  @Test
  void anyDoubleReadsBackTheSame() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < MANY; i++) {
      assertReadsBackShortest(Double.longBitsToDouble(random.nextLong()));
    }
  }

  @Test
  void everydayDoublesReadBackTheSame() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < MANY; i++) {
      assertReadsBackShortest(random.nextDouble());
      assertReadsBackShortest(random.nextLong(1L << 53) / 1000.0);
    }
  }

  @Test
  void everyPowerOfTwoAndItsNeighboursReadBack() {
    for (int exponent = Double.MIN_EXPONENT - 52; exponent <= Double.MAX_EXPONENT; exponent++) {
      double power = Math.scalb(1.0, exponent);
      assertReadsBackShortest(power);
      assertReadsBackShortest(Math.nextUp(power));
      assertReadsBackShortest(Math.nextDown(power));
    }
  }

  @Test
  void everyPowerOfTenAndItsNeighboursReadBack() {
    for (int exponent = -323; exponent <= 308; exponent++) {
      double power = Double.parseDouble("1e" + exponent);
      assertThat(text(power)).matches("0\\.0*1|10*|1e[+-][0-9]{2,3}");
      assertReadsBackShortest(Math.nextUp(power));
      assertReadsBackShortest(Math.nextDown(power));
    }
  }

  @Test
  void smallestDoublesReadBackTheSame() {
    for (long bits = 1; bits < 100_000; bits++) {
      assertReadsBackShortest(Double.longBitsToDouble(bits));
    }
  }

  private String text(double value) {
    return new String(bytes, 0, NumberText.write(value, bytes, 0), US_ASCII);
  }

  /** Since 19 the JDK's own digits are the shortest and nearest, but never fewer than two. */
  private void assertReadsBackShortest(double value) {
    String text = text(value);
    if (Double.isNaN(value) || Double.isInfinite(value) || value == 0) {
      return;
    }
    if (Double.parseDouble(text) != value) {
      throw new AssertionError(text + " is not " + value);
    }
    BigDecimal ours = new BigDecimal(text).stripTrailingZeros();
    BigDecimal theirs = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    boolean nearest = Runtime.version().feature() < 19 || theirs.precision() <= 2;
    if (ours.precision() > theirs.precision() || (!nearest && ours.compareTo(theirs) != 0)) {
      throw new AssertionError(text + " is longer than, or farther than, " + theirs);
    }
  }
}
