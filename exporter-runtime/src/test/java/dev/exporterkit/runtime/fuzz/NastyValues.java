package dev.exporterkit.runtime.fuzz;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts and numbers that break things; the same ones from the same seed. */
final class NastyValues {
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "b",
          "\"",
          "\\",
          "\n",
          "\r",
          "\t",
          "\0",
          "\\n",
          "\"} 1\n# EOF\n",
          "\u007f",
          "\u0085",
          "\u2028",
          "ü",
          "漢字",
          "😀",
          "\ud83d",
          "\ude00",
          "\ude00\ud83d",
          "\ufeff",
          "\uffff",
          " ",
          ",",
          "{}",
          "=",
          "#",
          "x".repeat(1 << 12));
  private static final double[] NUMBERS = {
    0,
    -0.0,
    1,
    -1,
    0.1,
    1e21,
    -1e-7,
    Double.MIN_VALUE,
    Double.MAX_VALUE,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Long.MIN_VALUE
  };

  private final Random random;

  NastyValues(Random random) {
    this.random = random;
  }

  String text() {
    if (random.nextInt(500) == 0) {
      return "long".repeat(1 << 15);
    }
    return String.join("", Stream.generate(() -> pick(TEXTS)).limit(random.nextInt(4)).toList());
  }

  /** Returns one of few texts, so that rows are equal by chance. */
  String fewTexts() {
    return random.nextInt(3) == 0 ? text() : Character.toString('a' + random.nextInt(4));
  }

  double number() {
    return switch (random.nextInt(4)) {
      case 0 -> NUMBERS[random.nextInt(NUMBERS.length)];
      case 1 -> random.nextInt();
      case 2 -> Double.longBitsToDouble(random.nextLong());
      default -> random.nextDouble();
    };
  }

  long whole() {
    return random.nextInt(3) == 0 ? random.nextLong() : random.nextInt(10) - 2;
  }

  double[] numbers(int most) {
    return Stream.generate(this::number)
        .limit(random.nextInt(most))
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  boolean oneIn(int cases) {
    return random.nextInt(cases) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }
}
