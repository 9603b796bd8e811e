package dev.exporterkit.runtime.web.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class SegmentBufferTest {
  private final SegmentPool pool = new SegmentPool(10);

  @Test
  void brokenOffBodyGivesAllBack() throws IOException {
    try (SegmentBuffer segments = new SegmentBuffer(pool, 10)) {
      byte[] first = segments.acquire();
      segments.flush(first, first.length);
      assertThat(pool.lent()).isEqualTo(2);
    }
    assertThat(pool.lent()).isZero();
  }

  @Test
  void bodyKeepsWhatItTookOver() throws IOException {
    ResponseBody body;
    try (SegmentBuffer segments = new SegmentBuffer(pool, 10)) {
      segments.finish(segments.acquire(), 7);
      body = segments.toBody();
    }
    assertThat(pool.lent()).isEqualTo(1);
    assertThat(body.responseLength()).isEqualTo(7);
    body.close();
    assertThat(pool.lent()).isZero();
  }
}
