package dev.exporterkit.samples.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BitsTest {

  @ParameterizedTest
  @CsvSource({
    "1, 0x01, 1, 1",
    "1, 0x31, 1, 1", // "1": of a view
    "3, 0x35, 5, 5",
    "5, 0x1F, 31, 31",
    "8, 0x05, 5, 5",
    "8, 0x35, 53, ", // 53, or "5"
    "8, 0x323535, 255, 255",
    "8, 0x3A, 58, 58",
    "16, 0x3132, 12594, ", // or "12"
    "16, 0x0035, 53, 53",
    "16, 0x35, 5, 5", // a column would send two bytes
    "64, 0x3138343436373434303733373039353531363135, 18446744073709551615, 18446744073709551615",
    "64, 0xFFFFFFFFFFFFFFFF, 18446744073709551615, 18446744073709551615",
    "16, 0x3035, 12341, 12341", // no number is written 05
    "3, 0x39, , ",
  })
  void bitsAreNeverTakenForDigits(
      int width, String hex, @Nullable BigInteger ofColumn, @Nullable BigInteger ofExpression) {
    byte[] sent = HexFormat.of().parseHex(hex.substring(2));
    Bits bits = new Bits(sent, width);

    assertThat(bits.ofColumn()).isEqualTo(Optional.ofNullable(ofColumn));
    assertThat(bits.ofExpression()).isEqualTo(Optional.ofNullable(ofExpression));
  }
}
