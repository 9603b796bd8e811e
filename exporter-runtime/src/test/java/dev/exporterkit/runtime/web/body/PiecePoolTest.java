package dev.exporterkit.runtime.web.body;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PiecePoolTest {
  private final PiecePool pool = new PiecePool(10);

  @Test
  void lendsNoMoreThanTheBudget() {
    List<byte[]> all = take(10);
    assertThat(pool.take()).isNull();
    all.forEach(pool::give);
    assertThat(pool.take()).isNotNull();
  }

  @Test
  void piecesAreUsedAgain() {
    byte[] piece = requireNonNull(pool.take());
    pool.give(piece);
    assertThat(pool.take()).isSameAs(piece);
  }

  @Test
  void largeAnswerIsForgottenAfterSmallOnes() {
    take(10).forEach(pool::give);
    take(2).forEach(pool::give);
    assertThat(pool.idle()).isEqualTo(10);
    take(2).forEach(pool::give);
    assertThat(pool.idle()).isEqualTo(2);
  }

  private List<byte[]> take(int count) {
    List<byte[]> pieces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pieces.add(requireNonNull(pool.take()));
    }
    return pieces;
  }
}
