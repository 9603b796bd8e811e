package dev.exporterkit.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

final class UnitTest {
  @ParameterizedTest
  @CsvSource({
    "BASE, 0.1, 0.1",
    "NANOSECONDS, 1, 1e-9",
    "MICROSECONDS, 3, 3e-6",
    "MILLISECONDS, 1009, 1.009",
    "CENTISECONDS, 7, 0.07",
    "MINUTES, 1.5, 90",
    "HOURS, 2, 7200",
    "DAYS, 3, 259200",
    "BITS, 9, 1.125",
    "KILOBYTES, 3, 3000",
    "MEGABYTES, 3, 3e6",
    "GIGABYTES, 3, 3e9",
    "KIBIBYTES, 3, 3072",
    "MEBIBYTES, 3, 3145728",
    "GIBIBYTES, 3, 3221225472",
    "PERCENT, 29, 0.29",
    "DECICELSIUS, 217, 21.7",
    "MILLICELSIUS, 45123, 45.123",
    "FAHRENHEIT, 212, 100",
    "FAHRENHEIT, -40, -40",
    "MILLIMETERS, 7, 0.007",
    "KILOMETERS, 7, 7000",
    "MILLIVOLTS, 7, 0.007",
    "MILLIAMPERES, 7, 0.007",
    "WATT_HOURS, 2, 7200",
    "KILOWATT_HOURS, 2, 7.2e6",
    "MILLIGRAMS, 7, 0.007",
    "KILOGRAMS, 7, 7000",
    "KILOHERTZ, 7, 7000",
    "MEGAHERTZ, 7, 7e6",
    "GIGAHERTZ, 7, 7e9",
  })
  void conversionIsTheNearestDouble(Unit unit, double value, double expected) {
    assertThat(unit.toBase(value)).isEqualTo(expected);
    assertThat(unit.toBase((Number) value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(value = Unit.class, names = "BASE", mode = Mode.EXCLUDE)
  void everyUnitHasItsBase(Unit unit) {
    assertThat(unit.base()).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(Unit.class)
  void absentValuesStayAbsent(Unit unit) {
    assertThat(unit.toBase((Number) null)).isNull();
    assertThat(unit.toBase((HistogramValue) null)).isNull();
    assertThat(unit.toBase((SummaryValue) null)).isNull();
  }

  @Test
  void histogramConvertsBoundsAndSum() {
    HistogramValue seconds =
        Unit.MILLISECONDS.toBase(
            HistogramValue.cumulative(new double[] {5, 1009}, new long[] {1, 2, 4}, 9001));
    assertThat(seconds).isNotNull();
    assertThat(seconds.bound(0)).isEqualTo(0.005);
    assertThat(seconds.bound(1)).isEqualTo(1.009);
    assertThat(seconds.bound(2)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(seconds.cumulativeCount(1)).isEqualTo(2);
    assertThat(seconds.count()).isEqualTo(4);
    assertThat(seconds.sum()).isEqualTo(9.001);
  }

  @Test
  void summaryConvertsValuesAndSum() {
    SummaryValue seconds =
        Unit.MILLISECONDS.toBase(
            SummaryValue.withQuantiles(4, 9001, new double[] {0.5}, new double[] {1009}));
    assertThat(seconds).isNotNull();
    assertThat(seconds.quantile(0)).isEqualTo(0.5);
    assertThat(seconds.value(0)).isEqualTo(1.009);
    assertThat(seconds.count()).isEqualTo(4);
    assertThat(seconds.sum()).isEqualTo(9.001);
  }

  @Test
  void sumOfDegreesMovesEachZero() {
    HistogramValue histogram =
        HistogramValue.cumulative(new double[] {212}, new long[] {2, 2}, 2 * 212);
    assertThat(Unit.FAHRENHEIT.toBase(histogram).sum()).isEqualTo(200);
    assertThat(Unit.FAHRENHEIT.toBase(SummaryValue.of(2, 2 * 212)).sum()).isEqualTo(200);
  }
}
