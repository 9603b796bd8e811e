package dev.exporterkit.runtime.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.api.spi.SheetBuilder;
import dev.exporterkit.runtime.clientjava.ProtobufWriter;
import dev.exporterkit.runtime.exposition.EveryType;
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.exposition.ExpositionWriter;
import dev.exporterkit.runtime.exposition.Source;
import dev.exporterkit.runtime.exposition.TextWriter;
import dev.exporterkit.runtime.exposition.Written;
import dev.exporterkit.runtime.web.negotiation.ContentCoding;
import dev.exporterkit.runtime.web.negotiation.ContentType.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ResponseBodiesTest {
  private static final int PLENTY = 1000;
  private static final Exposition SMALL = Exposition.of(List.of(Source.of(EveryType.sheet())));

  /** About a megabyte, and hard to compress. */
  private static final Exposition LARGE = Exposition.of(List.of(Source.of(numbers(20_000))));

  private final SegmentPool pool = new SegmentPool(PLENTY);
  private final ResponseBodies bodies = new ResponseBodies(pool, PLENTY);

  @ParameterizedTest
  @EnumSource(Format.class)
  void everyFormatHasLengthAndBytes(Format format) throws IOException {
    for (Exposition exposition : List.of(SMALL, LARGE)) {
      byte[] expected = Written.bytes(writer(format), exposition, 1 << 16);
      Client client = new Client();
      try (ResponseBody body = bodies.encode(exposition, format, ContentCoding.IDENTITY)) {
        assertThat(body.responseLength()).isEqualTo(expected.length);
        body.writeTo(client);
      }
      assertThat(client.toByteArray()).isEqualTo(expected);
    }
    assertThat(pool.lent()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void gzipInflatesToIdentity(Format format) throws IOException {
    for (Exposition exposition : List.of(SMALL, LARGE)) {
      Client client = new Client();
      try (ResponseBody body = bodies.encode(exposition, format, ContentCoding.GZIP)) {
        long length = body.responseLength();
        body.writeTo(client);
        assertThat(client.size()).isEqualTo((int) length);
      }
      assertThat(inflated(client.toByteArray()))
          .isEqualTo(Written.bytes(writer(format), exposition, 1 << 16));
    }
    assertThat(pool.lent()).isZero();
  }

  @Test
  void nothingHasNoBody() throws IOException {
    try (ResponseBody body =
        bodies.encode(Exposition.of(List.of()), Format.TEXT, ContentCoding.IDENTITY)) {
      assertThat(body.responseLength()).isEqualTo(-1);
      body.writeTo(new Client());
    }
    assertThat(pool.lent()).isZero();
  }

  @ParameterizedTest
  @EnumSource(ContentCoding.class)
  void noWriteIsLargerThanSegment(ContentCoding coding) throws IOException {
    for (ResponseBodies some : List.of(bodies, new ResponseBodies(new SegmentPool(0), PLENTY))) {
      Client client = new Client();
      try (ResponseBody body = some.encode(LARGE, Format.TEXT, coding)) {
        body.writeTo(client);
      }
      assertThat(client.largestWrite()).isPositive().isLessThanOrEqualTo(64 * 1024);
    }
  }

  @ParameterizedTest
  @EnumSource(ContentCoding.class)
  void beyondTheBudgetBodyIsStreamed(ContentCoding coding) throws IOException {
    for (int budget = 0; budget < 4; budget++) {
      assertStreamed(new SegmentPool(budget), PLENTY, coding);
    }
  }

  @ParameterizedTest
  @EnumSource(ContentCoding.class)
  void largestBodiesAreStreamed(ContentCoding coding) throws IOException {
    assertStreamed(pool, 2, coding);
  }

  @Test
  void hopelesslyLargeBodyIsNotEvenTried() throws IOException {
    try (ResponseBody body =
        new ResponseBodies(pool, 2).encode(LARGE, Format.TEXT, ContentCoding.IDENTITY)) {
      assertThat(body.responseLength()).isPositive();
      assertThat(pool.idle()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(ContentCoding.class)
  void bodyThatIsNotWrittenGivesBack(ContentCoding coding) throws IOException {
    try (ResponseBody body = bodies.encode(LARGE, Format.OPEN_METRICS, coding)) {
      assertThat(pool.lent()).isPositive();
      assertThat(body.responseLength()).isPositive();
    }
    assertThat(pool.lent()).isZero();
  }

  @ParameterizedTest
  @EnumSource(ContentCoding.class)
  void clientThatHangsUpCostsNothing(ContentCoding coding) throws IOException {
    for (ResponseBodies some : List.of(bodies, new ResponseBodies(pool, 2))) {
      try (ResponseBody body = some.encode(LARGE, Format.TEXT, coding)) {
        assertThatThrownBy(() -> body.writeTo(new Client(100_000)))
            .isInstanceOf(IOException.class)
            .hasMessage("hung up");
      }
      assertThat(pool.lent()).isZero();
    }
  }

  @Test
  void gzipNeverHoldsIdentity() throws IOException {
    Exposition even = Exposition.of(List.of(Source.of(constants(50_000))));
    try (ResponseBody body = bodies.encode(even, Format.TEXT, ContentCoding.GZIP)) {
      assertThat(pool.lent()).isLessThan(8);
      assertThat(body.responseLength()).isPositive();
    }
  }

  @Test
  void manyRequestsShareOneBudget() throws Exception {
    SegmentPool small = new SegmentPool(20);
    ResponseBodies shared = new ResponseBodies(small, PLENTY);
    byte[] expected = Written.bytes(writer(Format.TEXT), LARGE, 1 << 16);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<byte[]>> answers = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        ContentCoding coding = ContentCoding.values()[i % 2];
        answers.add(threads.submit(() -> identity(shared, coding)));
      }
      for (Future<byte[]> answer : answers) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(small.lent()).isZero();
  }

  private void assertStreamed(SegmentPool some, int largest, ContentCoding coding)
      throws IOException {
    ResponseBodies tight = new ResponseBodies(some, largest);
    byte[] expected = Written.bytes(writer(Format.TEXT), LARGE, 1 << 16);
    Client client = new Client();
    try (ResponseBody body = tight.encode(LARGE, Format.TEXT, coding)) {
      assertThat(body.responseLength())
          .isEqualTo(coding == ContentCoding.GZIP ? 0 : expected.length);
      assertThat(some.lent()).isZero();
      body.writeTo(client);
    }
    assertThat(some.lent()).isZero();
    byte[] bytes = client.toByteArray();
    assertThat(coding == ContentCoding.GZIP ? inflated(bytes) : bytes).isEqualTo(expected);
  }

  private static byte[] identity(ResponseBodies bodies, ContentCoding coding) throws IOException {
    Client client = new Client();
    try (ResponseBody body = bodies.encode(LARGE, Format.TEXT, coding)) {
      body.writeTo(client);
    }
    byte[] bytes = client.toByteArray();
    return coding == ContentCoding.GZIP ? inflated(bytes) : bytes;
  }

  private static byte[] inflated(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }

  private static ExpositionWriter writer(Format format) {
    return switch (format) {
      case TEXT, TEXT_1_0 -> TextWriter.prometheus();
      case OPEN_METRICS -> TextWriter.openMetrics();
      case PROTOBUF -> new ProtobufWriter();
    };
  }

  private static Sheet numbers(int rows) {
    return sheet(rows, true);
  }

  private static Sheet constants(int rows) {
    return sheet(rows, false);
  }

  private static Sheet sheet(int rows, boolean various) {
    RowSchema schema =
        RowSchema.withLabels("i").gauge(ColumnType.DOUBLE, "x_ratio", "A ratio.").build();
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);
    for (int i = 0; i < rows; i++) {
      RowBuilder row = sheet.row(schema);
      row.label(0, various ? Integer.toHexString(i * 0x9E3779B9) : Integer.toString(i));
      row.value(0, various ? (i * 0x9E3779B97F4A7C15L >>> 11) * 0x1p-53 : 0);
    }
    return sheet.freeze();
  }
}
