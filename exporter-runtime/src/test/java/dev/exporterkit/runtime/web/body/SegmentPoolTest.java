package dev.exporterkit.runtime.web.body;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SegmentPoolTest {
  private final SegmentPool pool = new SegmentPool(10);

  @Test
  void lendsNoMoreThanTheBudget() {
    List<byte[]> all = take(10);
    assertThat(pool.take()).isNull();
    all.forEach(pool::give);
    assertThat(pool.take()).isNotNull();
  }

  @Test
  void segmentsAreUsedAgain() {
    byte[] segment = requireNonNull(pool.take());
    pool.give(segment);
    assertThat(pool.take()).isSameAs(segment);
  }

  @Test
  void largeResponseIsForgottenAfterSmallOnes() {
    take(10).forEach(pool::give);
    take(2).forEach(pool::give);
    assertThat(pool.idle()).isEqualTo(10);
    take(2).forEach(pool::give);
    assertThat(pool.idle()).isEqualTo(2);
  }

  private List<byte[]> take(int count) {
    List<byte[]> segments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      segments.add(requireNonNull(pool.take()));
    }
    return segments;
  }
}
