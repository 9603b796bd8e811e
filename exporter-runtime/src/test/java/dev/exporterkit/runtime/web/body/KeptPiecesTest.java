package dev.exporterkit.runtime.web.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class KeptPiecesTest {
  private final PiecePool pool = new PiecePool(10);

  @Test
  void brokenOffBodyGivesAllBack() throws IOException {
    try (KeptPieces pieces = new KeptPieces(pool, 10)) {
      byte[] first = pieces.first();
      pieces.exchange(first, first.length);
      assertThat(pool.lent()).isEqualTo(2);
    }
    assertThat(pool.lent()).isZero();
  }

  @Test
  void bodyKeepsWhatItTookOver() throws IOException {
    ResponseBody body;
    try (KeptPieces pieces = new KeptPieces(pool, 10)) {
      pieces.last(pieces.first(), 7);
      body = pieces.toBody();
    }
    assertThat(pool.lent()).isEqualTo(1);
    assertThat(body.responseLength()).isEqualTo(7);
    body.close();
    assertThat(pool.lent()).isZero();
  }
}
