package dev.exporterkit.api;

import org.jspecify.annotations.Nullable;

/**
 * The unit of a value in the target's data, for {@code in} of {@code @Gauge} and the other
 * annotations. The value is converted to the base unit in the metric's name.
 *
 * <p>Values are divided, not multiplied by a fraction, so that 1009 ms is exactly 1.009 s.
 */
public enum Unit {
  /** The base unit: the value is not converted. */
  BASE(null, 1, 1, 0),

  /** 10⁻⁹ seconds. */
  NANOSECONDS(BaseUnit.SECONDS, 1, 1e9, 0),
  /** 10⁻⁶ seconds. */
  MICROSECONDS(BaseUnit.SECONDS, 1, 1e6, 0),
  /** 10⁻³ seconds. */
  MILLISECONDS(BaseUnit.SECONDS, 1, 1e3, 0),
  /** Hundredths of a second, as SNMP's TimeTicks. */
  CENTISECONDS(BaseUnit.SECONDS, 1, 100, 0),
  /** 60 seconds. */
  MINUTES(BaseUnit.SECONDS, 60, 1, 0),
  /** 3,600 seconds. */
  HOURS(BaseUnit.SECONDS, 3_600, 1, 0),
  /** 86,400 seconds. */
  DAYS(BaseUnit.SECONDS, 86_400, 1, 0),

  /** An eighth of a byte. */
  BITS(BaseUnit.BYTES, 1, 8, 0),
  /** 1,000 bytes. */
  KILOBYTES(BaseUnit.BYTES, 1e3, 1, 0),
  /** 10⁶ bytes. */
  MEGABYTES(BaseUnit.BYTES, 1e6, 1, 0),
  /** 10⁹ bytes. */
  GIGABYTES(BaseUnit.BYTES, 1e9, 1, 0),
  /** 1,024 bytes. */
  KIBIBYTES(BaseUnit.BYTES, 1L << 10, 1, 0),
  /** 1,024² bytes. */
  MEBIBYTES(BaseUnit.BYTES, 1L << 20, 1, 0),
  /** 1,024³ bytes. */
  GIBIBYTES(BaseUnit.BYTES, 1L << 30, 1, 0),

  /** A hundredth. */
  PERCENT(BaseUnit.RATIO, 1, 100, 0),

  /** A tenth of a degree Celsius, as many sensors report. */
  DECICELSIUS(BaseUnit.CELSIUS, 1, 10, 0),
  /** A thousandth of a degree Celsius, as Linux's hwmon. */
  MILLICELSIUS(BaseUnit.CELSIUS, 1, 1e3, 0),
  /** Degrees Fahrenheit. */
  FAHRENHEIT(BaseUnit.CELSIUS, 5, 9, 32),

  /** 10⁻³ metres. */
  MILLIMETERS(BaseUnit.METERS, 1, 1e3, 0),
  /** 1,000 metres. */
  KILOMETERS(BaseUnit.METERS, 1e3, 1, 0),
  /** 10⁻³ volts. */
  MILLIVOLTS(BaseUnit.VOLTS, 1, 1e3, 0),
  /** 10⁻³ amperes. */
  MILLIAMPERES(BaseUnit.AMPERES, 1, 1e3, 0),
  /** 3,600 joules. */
  WATT_HOURS(BaseUnit.JOULES, 3_600, 1, 0),
  /** 3.6 million joules. */
  KILOWATT_HOURS(BaseUnit.JOULES, 3.6e6, 1, 0),
  /** 10⁻³ grams. */
  MILLIGRAMS(BaseUnit.GRAMS, 1, 1e3, 0),
  /** 1,000 grams. */
  KILOGRAMS(BaseUnit.GRAMS, 1e3, 1, 0),
  /** 1,000 hertz, as Linux's cpufreq. */
  KILOHERTZ(BaseUnit.HERTZ, 1e3, 1, 0),
  /** 10⁶ hertz. */
  MEGAHERTZ(BaseUnit.HERTZ, 1e6, 1, 0),
  /** 10⁹ hertz. */
  GIGAHERTZ(BaseUnit.HERTZ, 1e9, 1, 0);

  private final @Nullable BaseUnit base;
  private final double numerator;
  private final double denominator;
  private final double zero;

  Unit(@Nullable BaseUnit base, double numerator, double denominator, double zero) {
    this.base = base;
    this.numerator = numerator;
    this.denominator = denominator;
    this.zero = zero;
  }

  /** Returns the base unit of this dimension; null for {@link #BASE}. */
  public @Nullable BaseUnit base() {
    return base;
  }

  /** Returns a value of this unit in the base unit. */
  public double toBase(double value) {
    return (value - zero) * numerator / denominator;
  }

  /** Returns a value of this unit in the base unit; null for null. */
  public @Nullable Double toBase(@Nullable Number value) {
    return value == null ? null : (Double) toBase(value.doubleValue());
  }

  /** Returns a histogram of this unit in the base unit; null for null. */
  public @Nullable HistogramValue toBase(@Nullable HistogramValue value) {
    return value == null ? null : value.map(this::toBase, sumToBase(value.sum(), value.count()));
  }

  /** Returns a summary of this unit in the base unit; null for null. */
  public @Nullable SummaryValue toBase(@Nullable SummaryValue value) {
    return value == null ? null : value.map(this::toBase, sumToBase(value.sum(), value.count()));
  }

  private double sumToBase(double sum, long count) {
    return (sum - zero * count) * numerator / denominator;
  }
}
