package dev.exporterkit.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SummaryValueTest {
  @Test
  void quantilesKeepTheirValues() {
    double[] values = {1, 9};
    SummaryValue summary = SummaryValue.withQuantiles(3, 12, new double[] {0, 1}, values);
    values[0] = 5;
    assertThat(summary.count()).isEqualTo(3);
    assertThat(summary.sum()).isEqualTo(12);
    assertThat(summary.quantiles()).isEqualTo(2);
    assertThat(summary.quantile(1)).isEqualTo(1);
    assertThat(summary.value(0)).isEqualTo(1);
  }

  @Test
  void quantilesMayBeLeftOut() {
    assertThat(SummaryValue.of(3, 12).quantiles()).isZero();
  }

  @Test
  void countIsNotNegative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SummaryValue.of(-1, 0))
        .withMessage("the count of a summary must not be negative, but is -1");
  }

  @Test
  void valuesMatchQuantiles() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SummaryValue.withQuantiles(1, 0, new double[] {0.5}, new double[2]))
        .withMessage("1 quantiles have 2 values");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void quantilesLieBetweenZeroAndOne(double quantile) {
    double[] quantiles = {quantile};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SummaryValue.withQuantiles(1, 0, quantiles, new double[1]))
        .withMessage("quantiles must ascend from 0 to 1, but quantile 0 is " + quantile);
  }

  @Test
  void quantilesAscend() {
    double[] quantiles = {0.5, 0.5};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SummaryValue.withQuantiles(1, 0, quantiles, new double[2]))
        .withMessage("quantiles must ascend from 0 to 1, but quantile 1 is 0.5");
  }
}
