package dev.exporterkit.api.spi;

import static dev.exporterkit.api.spi.ColumnType.DOUBLE;
import static dev.exporterkit.api.spi.ColumnType.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.HistogramValue;
import dev.exporterkit.api.SummaryValue;
import dev.exporterkit.api.spi.Drop.Reason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RowBuilderTest {
  private static final RowSchema POOL =
      RowSchema.withLabels("pool")
          .gauge(LONG, "db_open", "Open connections.")
          .gauge(DOUBLE, "db_load", "Load.")
          .counter(LONG, "db_waits_total", "Waits.")
          .counter(DOUBLE, "db_wait_seconds_total", "Time waited.")
          .build();

  private final SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);

  @Test
  void rowsKeepLabelsAndValues() {
    RowBuilder row = pool("a");
    row.value(0, 7);
    row.value(1, 0.5);
    row = pool("b");
    row.value(0, 8);
    row.value(2, 9);
    assertThat(SheetText.lines(sheet.freeze()))
        .containsExactly(
            "db_open{pool=\"a\"} 7",
            "db_load{pool=\"a\"} 0.5",
            "db_open{pool=\"b\"} 8",
            "db_waits_total{pool=\"b\"} 9");
  }

  @Test
  void rowWithoutLabelsIsOneSpace() {
    RowSchema schema = RowSchema.withLabels().gauge(LONG, "db_up_since", "Start.").build();
    sheet.row(schema).value(0, 3);
    assertThat(SheetText.lines(sheet.freeze())).containsExactly("db_up_since 3");
  }

  @Test
  void labelsOfOtherTypesBecomeText() {
    RowSchema schema = RowSchema.withLabels("a", "b", "c").gauge(LONG, "x_y", "Y.").build();
    RowBuilder row = sheet.row(schema);
    row.label(0, Long.MIN_VALUE);
    row.label(1, true);
    row.optionalLabel(2, "z");
    row.value(0, 1);
    assertThat(SheetText.lines(sheet.freeze()))
        .containsExactly("x_y{a=\"-9223372036854775808\",b=\"true\",c=\"z\"} 1");
  }

  @Test
  void absentLabelsAreLeftOut() {
    RowSchema schema = RowSchema.withLabels("a", "b").gauge(LONG, "x_y", "Y.").build();
    RowBuilder row = sheet.row(schema);
    row.optionalLabel(0, null);
    row.label(1, "b");
    row.value(0, 1);
    row = sheet.row(schema);
    row.optionalLabel(0, null);
    row.optionalLabel(1, null);
    row.value(0, 2);
    assertThat(SheetText.lines(sheet.freeze())).containsExactly("x_y{b=\"b\"} 1", "x_y 2");
  }

  @Test
  void emptyLabelsAreAbsentLabels() {
    RowSchema schema = RowSchema.withLabels("a", "b").gauge(LONG, "x_y", "Y.").build();
    RowBuilder row = sheet.row(schema);
    row.label(0, "");
    row.label(1, "b");
    row.value(0, 1);
    row = sheet.row(schema);
    row.optionalLabel(0, null);
    row.label(1, "b");
    row.value(0, 2);
    row = sheet.row(schema);
    row.label(0, "");
    row.optionalLabel(1, "");
    row.value(0, 3);
    Sheet frozen = sheet.freeze();
    assertThat(SheetText.lines(frozen)).containsExactly("x_y{b=\"b\"} 1", "x_y 3");
    assertThat(frozen.drops())
        .containsExactly(new Drop(Reason.DUPLICATE_ROW, "two rows of x_y have {b=\"b\"}", 1));
  }

  @Test
  void labelValuesAreEscaped() {
    pool("q\" b\\ n\n r\r t\t").value(0, 1);
    assertThat(SheetText.lines(sheet.freeze()))
        .containsExactly("db_open{pool=\"q\\\" b\\\\ n\\n r\r t\t\"} 1");
  }

  @Test
  void textBeyondAsciiIsUtf8() {
    pool("a\"é\"\n漢\\😀").value(0, 1);
    assertThat(SheetText.lines(sheet.freeze()))
        .containsExactly("db_open{pool=\"a\\\"é\\\"\\n漢\\\\😀\"} 1");
  }

  @Test
  void halfCharacterCostsTheRow() {
    pool("a\ud83d").value(0, 1);
    pool("\ude00b").value(0, 2);
    pool("\ude00\ud83d").value(0, 3);
    pool("\ud83d\ude00").value(0, 4);
    Sheet frozen = sheet.freeze();
    assertThat(SheetText.lines(frozen)).containsExactly("db_open{pool=\"\ud83d\ude00\"} 4");
    assertThat(frozen.drops())
        .containsExactly(
            new Drop(
                Reason.INVALID_UTF8,
                "a row of db_open has an unpaired surrogate in label \"pool\": a\ufffd",
                3));
  }

  @Test
  void labelOfManyPagesCostsTheRow() {
    pool("x".repeat(RowBuilder.MAX_LABEL + 1)).value(0, 1);
    pool("x".repeat(RowBuilder.MAX_LABEL)).value(0, 2);
    Sheet frozen = sheet.freeze();
    assertThat(SheetText.lines(frozen)).hasSize(1);
    assertThat(frozen.drops())
        .containsExactly(
            new Drop(
                Reason.LONG_LABEL, "a row of db_open has a label \"pool\" of 65537 characters", 1));
  }

  @Test
  void detailsAreShortened() {
    pool("x".repeat(10_000)).value(0, 1);
    pool("x".repeat(10_000)).value(0, 1);
    assertThat(sheet.freeze().drops().get(0).detail()).hasSize(501).endsWith("x…");
  }

  @Test
  void negativeQuantileCostsTheSample() {
    RowSchema schema = RowSchema.withLabels().summary("x_seconds", "S.").build();
    sheet.row(schema).value(0, summary(-0.5));
    Sheet frozen = sheet.freeze();
    assertThat(SheetText.lines(frozen)).isEmpty();
    assertThat(frozen.drops())
        .containsExactly(
            new Drop(Reason.BROKEN_VALUE, "x_seconds must not have a negative quantile: -0.5", 1));
  }

  @Test
  void quantilesMayBeNaN() {
    RowSchema schema = RowSchema.withLabels().summary("x_seconds", "S.").build();
    sheet.row(schema).value(0, summary(Double.NaN));
    assertThat(SheetText.lines(sheet.freeze())).containsExactly("x_seconds SummaryValue");
  }

  private static SummaryValue summary(double median) {
    return SummaryValue.withQuantiles(1, 1, new double[] {0.5}, new double[] {median});
  }

  @Test
  void longLabelsMakeTheirRoom() {
    String ascii = "\n".repeat(5_000);
    String wide = "漢\"".repeat(5_000);
    pool(ascii).value(0, 1);
    pool(wide).value(0, 2);
    assertThat(SheetText.lines(sheet.freeze()))
        .containsExactly(
            "db_open{pool=\"" + "\\n".repeat(5_000) + "\"} 1",
            "db_open{pool=\"" + "漢\\\"".repeat(5_000) + "\"} 2");
  }

  @Test
  void laterEqualRowIsDroppedWhole() {
    pool("a").value(0, 1);
    RowBuilder row = pool("a");
    row.value(0, 2);
    row.value(1, 2.5);
    pool("b").value(0, 3);
    Sheet frozen = sheet.freeze();
    assertThat(SheetText.lines(frozen))
        .containsExactly("db_open{pool=\"a\"} 1", "db_open{pool=\"b\"} 3");
    assertThat(frozen.drops())
        .containsExactly(
            new Drop(Reason.DUPLICATE_ROW, "two rows of db_open have {pool=\"a\"}", 1));
  }

  @Test
  void secondRowWithoutLabelsIsDropped() {
    RowSchema schema = RowSchema.withLabels().gauge(LONG, "db_size", "Size.").build();
    sheet.row(schema).value(0, 1);
    sheet.row(schema).value(0, 2);
    assertThat(sheet.freeze().drops())
        .containsExactly(new Drop(Reason.DUPLICATE_ROW, "two rows of db_size have no labels", 1));
  }

  @Test
  void nullLabelCostsTheRow() {
    RowBuilder row = pool(null);
    row.value(0, 1);
    row.value(1, 1.5);
    pool("b").value(0, 2);
    Sheet frozen = sheet.freeze();
    assertThat(SheetText.lines(frozen)).containsExactly("db_open{pool=\"b\"} 2");
    assertThat(frozen.drops())
        .containsExactly(
            new Drop(Reason.BROKEN_LABEL, "a row of db_open has a null label \"pool\"", 1));
  }

  @Test
  void unreadableLabelCostsTheRow() {
    RowBuilder row = sheet.row(POOL);
    row.brokenLabel(new IllegalStateException("closed"));
    row.value(0, 1);
    Sheet frozen = sheet.freeze();
    assertThat(SheetText.lines(frozen)).isEmpty();
    assertThat(frozen.drops())
        .containsExactly(
            new Drop(
                Reason.BROKEN_LABEL,
                "a row of db_open has a label that cannot be read:"
                    + " java.lang.IllegalStateException: closed",
                1));
  }

  @Test
  void unreadableValueCostsOneSample() {
    RowBuilder row = pool("a");
    row.value(0, 1);
    row.broken(1, new IllegalStateException("closed"));
    Sheet frozen = sheet.freeze();
    assertThat(SheetText.lines(frozen)).containsExactly("db_open{pool=\"a\"} 1");
    assertThat(frozen.drops())
        .containsExactly(
            new Drop(
                Reason.BROKEN_VALUE,
                "db_load{pool=\"a\"} cannot be read: java.lang.IllegalStateException: closed",
                1));
  }

  @Test
  void countersAreNeitherNegativeNorNaN() {
    RowBuilder row = pool("a");
    row.value(2, -1);
    row.value(3, Double.NaN);
    row.value(3, -0.5);
    Sheet frozen = sheet.freeze();
    assertThat(SheetText.lines(frozen)).isEmpty();
    assertThat(frozen.drops())
        .containsExactly(
            new Drop(
                Reason.BROKEN_VALUE,
                "db_waits_total{pool=\"a\"} is a counter and must not be negative: -1; db_wait_seconds_total{pool=\"a\"} is a counter and must not be NaN",
                3));
  }

  @Test
  void countersMayBeZeroOrInfinite() {
    RowBuilder row = pool("a");
    row.value(2, 0);
    row.value(3, Double.POSITIVE_INFINITY);
    assertThat(SheetText.lines(sheet.freeze()))
        .containsExactly(
            "db_waits_total{pool=\"a\"} 0", "db_wait_seconds_total{pool=\"a\"} Infinity");
  }

  @Test
  void gaugesMayBeNegativeOrNaN() {
    RowBuilder row = pool("a");
    row.value(0, -1);
    row.value(1, Double.NaN);
    assertThat(SheetText.lines(sheet.freeze()))
        .containsExactly("db_open{pool=\"a\"} -1", "db_load{pool=\"a\"} NaN");
  }

  @Test
  void columnsConvertToTheirStorage() {
    RowBuilder row = pool("a");
    row.value(0, 2.9);
    row.value(1, 3L);
    assertThat(SheetText.lines(sheet.freeze()))
        .containsExactly("db_open{pool=\"a\"} 2", "db_load{pool=\"a\"} 3.0");
  }

  @Test
  void bigNumbersConvertToTheirStorage() {
    RowBuilder row = pool("a");
    row.value(0, BigInteger.valueOf(Long.MAX_VALUE));
    row.value(1, new BigDecimal("0.1"));
    assertThat(SheetText.lines(sheet.freeze()))
        .containsExactly("db_open{pool=\"a\"} 9223372036854775807", "db_load{pool=\"a\"} 0.1");
  }

  @Test
  void booleansAreOneAndZero() {
    RowBuilder row = pool("a");
    row.value(0, true);
    row.value(1, (Boolean) false);
    assertThat(SheetText.lines(sheet.freeze()))
        .containsExactly("db_open{pool=\"a\"} 1", "db_load{pool=\"a\"} 0.0");
  }

  @Test
  void optionalNumbersAreValues() {
    RowBuilder row = pool("a");
    row.value(0, OptionalInt.of(1));
    row.value(1, OptionalDouble.of(1.5));
    row.value(2, OptionalLong.of(2));
    assertThat(SheetText.lines(sheet.freeze()))
        .containsExactly(
            "db_open{pool=\"a\"} 1", "db_load{pool=\"a\"} 1.5", "db_waits_total{pool=\"a\"} 2");
  }

  @Test
  void absentValuesAreNoSamples() {
    RowBuilder row = pool("a");
    row.value(0, OptionalInt.empty());
    row.value(0, OptionalLong.empty());
    row.value(0, OptionalDouble.empty());
    row.value(0, (OptionalInt) null);
    row.value(0, (OptionalLong) null);
    row.value(0, (OptionalDouble) null);
    row.value(0, (Number) null);
    row.value(0, (Boolean) null);
    row.value(1, (Duration) null);
    row.value(1, (Instant) null);
    Sheet frozen = sheet.freeze();
    assertThat(SheetText.lines(frozen)).isEmpty();
    assertThat(frozen.drops()).isEmpty();
  }

  @Test
  void durationsBeyond292YearsAreExact() {
    RowBuilder row = pool("a");
    row.value(1, Duration.ofDays(365_000));
    row.value(3, Duration.ofSeconds(Long.MAX_VALUE));
    assertThat(SheetText.lines(sheet.freeze()))
        .containsExactly(
            "db_load{pool=\"a\"} 3.1536E10",
            "db_wait_seconds_total{pool=\"a\"} 9.223372036854776E18");
  }

  @Test
  void instantsBeyond292YearsAreExact() {
    RowBuilder row = pool("a");
    row.value(1, Instant.parse("9999-12-31T23:59:59.5Z"));
    row = pool("b");
    row.value(1, Instant.parse("-2000-01-01T00:00:00Z"));
    assertThat(SheetText.lines(sheet.freeze()))
        .containsExactly(
            "db_load{pool=\"a\"} 2.534023007995E11", "db_load{pool=\"b\"} -1.252811232E11");
  }

  @Test
  void smallNegativeDurationsAreExact() {
    pool("a").value(1, Duration.ofNanos(-1));
    assertThat(SheetText.lines(sheet.freeze())).containsExactly("db_load{pool=\"a\"} -1.0E-9");
  }

  @Test
  void durationsAreTheNearestDouble() {
    Random random = new Random(20261121);
    for (int i = 0; i < 10_000; i++) {
      long seconds = random.nextLong() >> (11 + random.nextInt(53));
      Duration duration = Duration.ofSeconds(seconds, random.nextInt(1_000_000_000));
      pool(Integer.toString(i)).value(1, duration);
      pool(i + "?")
          .value(
              1,
              BigDecimal.valueOf(duration.getSeconds())
                  .add(BigDecimal.valueOf(duration.getNano(), 9)));
    }
    DoubleColumn loads = (DoubleColumn) sheet.freeze().tables().get(0).columns().get(1);
    for (int i = 0; i < 20_000; i += 2) {
      assertThat(loads.at(i)).isEqualTo(loads.at(i + 1));
    }
  }

  @Test
  void histogramsAndSummariesAreKept() {
    RowSchema schema =
        RowSchema.withLabels("a")
            .histogram("x_seconds", "H.")
            .summary("y_seconds", "S.")
            .info("x_info", "I.")
            .build();
    RowBuilder row = sheet.row(schema);
    row.label(0, "1");
    row.value(0, HistogramValue.cumulative(new double[] {1}, new long[] {1, 2}, 3));
    row.value(1, SummaryValue.of(1, 2));
    row.info(2);
    row = sheet.row(schema);
    row.label(0, "2");
    row.value(0, (HistogramValue) null);
    row.value(1, (SummaryValue) null);
    assertThat(SheetText.lines(sheet.freeze()))
        .containsExactly(
            "x_seconds{a=\"1\"} HistogramValue",
            "y_seconds{a=\"1\"} SummaryValue",
            "x_info{a=\"1\"} 1");
  }

  @Test
  void numbersDoNotFitHistograms() {
    RowSchema schema = RowSchema.withLabels().histogram("x_seconds", "H.").build();
    RowBuilder row = sheet.row(schema);
    assertThatThrownBy(() -> row.value(0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a HISTOGRAM is not a number");
    assertThatThrownBy(() -> row.value(0, 1.5)).hasMessage("a HISTOGRAM is not a number");
  }

  private RowBuilder pool(@Nullable String pool) {
    RowBuilder row = sheet.row(POOL);
    row.label(0, pool);
    return row;
  }
}
