package dev.exporterkit.samples.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.testkit.leak.FailOnLeaks;
import dev.exporterkit.testkit.server.Connection;
import dev.exporterkit.testkit.server.FakeCertificate;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.FakeTcpServer;
import dev.exporterkit.testkit.server.FakeUdpServer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@FailOnLeaks
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class DnsProbeTest {
  /** Two A records, 10.0.0.1 and 10.0.0.2, and one AAAA record, 2001:db8::1. */
  private static final String ADDRESSES =
      "c00c000100010000012c00040a000001"
          + "c00c000100010000012c00040a000002"
          + "c00c001c00010000012c001020010db8000000000000000000000001";

  /** SOA, TXT, SRV, NSEC, HTTPS, CAA, OPT. */
  private static final String MANY_TYPES =
      "c00c000600010000012c001d026e73c00c0161c00c78c4c5b500000001000000010000000100000001"
          + "c00c001000010000012c000403616263"
          + "c00c002100010000012c0008000100020050c00c"
          + "c00c002f00010000012c0005c00c000140"
          + "c00c004100010000012c000a00010000010003026832"
          + "c00c010100010000012c0009000569737375656361"
          + "0000290200000080000000";

  private static final int TRUNCATED = 0x200;
  private static final String MODULE = "prober: dns, dns: {query_name: example.test, ";

  @RegisterExtension static final FakeTcpServer tcp = FakeServer.tcp();
  @RegisterExtension static final FakeUdpServer udp = FakeServer.udp(tcp.port());

  @TempDir Path folder;
  private BlackboxTester tester;

  @BeforeEach
  void prepare() {
    tester = new BlackboxTester(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"udp", "tcp"})
  void recordsOfEachSectionAreCounted(String transport) {
    respond(0, new int[] {2, 0, 1}, ADDRESSES);
    String module = MODULE + "transport_protocol: " + transport + "}";
    assertThat(tester.probe(module, tcp.address()))
        .as(tester.log())
        .hasText(
            """
            probe_success 1
            probe_dns_query_succeeded 1
            probe_dns_answer_rrs 2
            probe_dns_authority_rrs 0
            probe_dns_additional_rrs 1
            """)
        .hasNoFamily("probe_dns_serial");
  }

  @Test
  void serialIsThatOfTheZone() {
    String soa = "c00c000600010000012c001d026e73c00c0161c00c78c4c5b5" + "00000001".repeat(4);
    respond(0, new int[] {1, 0, 0}, soa);
    assertThat(tester.probe(MODULE + "query_type: SOA}", tcp.address()))
        .hasText("probe_dns_serial " + 0x78c4c5b5);
    assertThat(tester.log())
        .contains("ns.example.test. a.example.test. " + 0x78c4c5b5 + " 1 1 1 1");
  }

  @Test
  void codeMustBeOneOfTheValid() {
    respond(3, new int[3], "");
    assertThat(tester.probe(MODULE + "query_type: A}", tcp.address()))
        .hasText("probe_success 0\nprobe_dns_query_succeeded 1");
    assertThat(tester.log()).contains("the server responded with NXDOMAIN, not one of [NOERROR]");
    assertThat(tester.probe(MODULE + "valid_rcodes: [NXDOMAIN, NOERROR]}", tcp.address()))
        .hasText("probe_success 1");
  }

  @ParameterizedTest
  @CsvSource({
    "fail_if_matches_regexp, FIRST, 0",
    "fail_if_matches_regexp, 10.0.0.3, 1",
    "fail_if_not_matches_regexp, FIRST, 0",
    "fail_if_not_matches_regexp, ^example, 1",
    "fail_if_none_matches_regexp, FIRST, 1",
    "fail_if_none_matches_regexp, 10.0.0.3, 0",
    "fail_if_all_match_regexp, FIRST, 0",
    "fail_if_all_match_regexp, ^example, 1",
    "fail_if_none_matches_regexp, AAAA.2001:db8::1$, 1",
  })
  void recordsMustMatchTheRules(String rule, String expression, int success) {
    respond(0, new int[] {3, 0, 0}, ADDRESSES);
    String first = "\"^example.test.\\t300\\tIN\\tA\\t10.0.0.1$\"";
    assertThat(tester.probe(rule(rule, expression.replace("FIRST", first)), tcp.address()))
        .hasText("probe_success " + success);
  }

  @ParameterizedTest
  @CsvSource({
    "fail_if_not_matches_regexp, 0",
    "fail_if_none_matches_regexp, 0",
    "fail_if_all_match_regexp, 1",
  })
  void sectionWithoutRecordsMatchesNothing(String rule, int success) {
    respond(0, new int[3], "");
    assertThat(tester.probe(rule(rule, "."), tcp.address())).hasText("probe_success " + success);
  }

  private static String rule(String rule, String expression) {
    return MODULE + "validate_answer_rrs: {" + rule + ": [" + expression + "]}}";
  }

  @Test
  void recordsReadAsInZoneFiles() {
    String records =
        "c00c000f00010000012c0004000ac00c" // MX
            + "c00c001000010000012c000a05612022625c03780179" // TXT
            + "c00c002100010000012c0008000100020050c00c" // SRV
            + "c00cff0100010000012c0002abcd"; // of no known type
    respond(0, new int[] {4, 0, 0}, records);
    tester.probe(MODULE + "query_type: ANY}", tcp.address());
    assertThat(tester.log())
        .contains(
            logged("example.test.\t300\tIN\tMX\t10 example.test."),
            logged("example.test.\t300\tIN\tTXT\t\"a \\\"b\\\\\" \"x\\001y\""),
            logged("example.test.\t300\tIN\tSRV\t1 2 80 example.test."),
            logged("example.test.\t300\tCLASS1\tTYPE65281\t\\# 2 abcd"));
  }

  @ParameterizedTest
  @CsvSource({
    "c00c0001, it ends within the record",
    "c00c000100010000012c00100a000001, it is shorter than it declares",
    "c01e000100010000012c00040a000001, its name points to itself",
    "c00c000100010000012c00030a0000, its address has three bytes",
  })
  void malformedResponseIsNoSuccess(String records, String why) {
    for (int flags : new int[] {0, TRUNCATED}) {
      respond(flags, new int[] {1, 0, 0}, records);
      assertThat(tester.probe(MODULE + "query_type: A}", tcp.address()))
          .as(why)
          .hasText("probe_success 0");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "001c, 00000000000000000000ffff01020304, 'IN\tAAAA\t1.2.3.4'",
    "001c, 20010db8000000010001000100010001, 'IN\tAAAA\t2001:db8:0:1:1:1:1:1'",
    "000c, 03612062 04612e7462 00, 'IN\tPTR\ta\\ b.a\\.tb.'",
    "000f, 000a 03612462 00, 'IN\tMX\t10 a$b.'",
    "0034, 030101abcd, 'IN\tTLSA\t3 1 1 abcd'",
    "0041, 00010000010003026832, 'IN\tHTTPS\t1 . alpn=\"h2\"'",
    "0041, 0000c00c, 'IN\tHTTPS\t0 example.test.'",
    "0010, 03c3bc22, 'IN\tTXT\t\"\\195\\188\\\"\"'",
    "ff01, abcd, 'CLASS1\tTYPE65281\t\\# 2 abcd'",
  })
  void recordsReadAsTheReferenceWritesThem(String type, String data, String text) {
    String bytes = data.replace(" ", "");
    String length = "%04x".formatted(bytes.length() / 2);
    respond(0, new int[] {1, 0, 0}, "c00c" + type + "0001" + "0000012c" + length + bytes);
    tester.probe(MODULE + "query_type: ANY}", tcp.address());
    assertThat(tester.log()).contains(logged("example.test.\t300\t" + text) + "\"");
  }

  /** Returns a text as it is in quotes in the log. */
  private static String logged(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");
  }

  @Test
  void everyRandomResponseHasAVerdict() {
    Random random = new Random(7);
    HexFormat hex = HexFormat.of();
    for (int i = 0; i < 300; i++) {
      byte[] records = hex.parseHex(ADDRESSES + MANY_TYPES);
      for (int changes = random.nextInt(6); changes >= 0; changes--) {
        records[random.nextInt(records.length)] = (byte) random.nextInt(256);
      }
      byte[] cut = Arrays.copyOf(records, random.nextInt(records.length));
      int[] counts = {random.nextInt(5), random.nextInt(5), random.nextInt(5)};
      respond(random.nextInt(0x400), counts, hex.formatHex(cut));
      assertThat(tester.probe("timeout: 5s, " + MODULE + "query_type: SOA}", tcp.address()))
          .as("round " + i)
          .isUp();
      assertThat(tester.log()).as("round " + i).doesNotContain("cannot be read");
    }
  }

  @Test
  void queryIsSentOverTls() {
    FakeCertificate certificate = FakeCertificate.selfSigned("localhost");
    certificate.writeTo(folder.resolve("ca.pem"));
    try (FakeTcpServer server = FakeServer.tcp().tls(certificate)) {
      server.serves(connection -> respondOverTcp(connection, 0, new int[] {2, 0, 1}, ADDRESSES));
      String module = MODULE + "transport_protocol: tcp, dns_over_tls: true";
      String target = "localhost:" + server.port();
      assertThat(tester.probe(module + ", tls_config: {ca_file: ca.pem}}", target))
          .as(tester.log())
          .hasText("probe_success 1\nprobe_dns_answer_rrs 2");
      assertThat(tester.probe(module + "}", target)).hasText("probe_success 0");
      assertThat(tester.log()).contains("the TLS handshake failed");
    }
  }

  @Test
  void hangingServerIsNoSuccess() {
    udp.hangs();
    assertThat(tester.probe("timeout: 200ms, " + MODULE + "query_type: A}", udp.address()))
        .hasText("probe_success 0\nprobe_dns_query_succeeded 0");
  }

  @ParameterizedTest
  @CsvSource({"TYPE65, 0041", "aaaa, 001c"})
  void typesHaveNamesOrNumbers(String type, String code) {
    respond(0, new int[3], "");
    assertThat(tester.probe(MODULE + "query_type: " + type + "}", tcp.address()))
        .hasText("probe_success 1");
    assertThat(HexFormat.of().formatHex(udp.awaitPacket())).contains("7465737400" + code + "0001");
  }

  /**
   * Sets the response to every query, over UDP and TCP. Over UDP, a response to another query
   * arrives first.
   *
   * @param flags the response code, and flags that are set in addition to the usual ones
   * @param counts the number of records in each of the three sections
   * @param records their bytes in hexadecimal; {@code c00c} is the name in the query
   */
  private static void respond(int flags, int[] counts, String records) {
    udp.responds(
        query -> {
          byte[] response = response(query, flags, counts, records);
          byte[] stray = response.clone();
          stray[0]++;
          return List.of(stray, response);
        });
    tcp.serves(connection -> respondOverTcp(connection, flags, counts, records));
  }

  private static void respondOverTcp(Connection connection, int flags, int[] counts, String records)
      throws IOException {
    int length = ByteBuffer.wrap(connection.read(2)).getShort();
    byte[] response = response(connection.read(length), flags, counts, records);
    ByteBuffer message = ByteBuffer.allocate(2 + response.length);
    message.putShort((short) response.length).put(response);
    connection.out().write(message.array());
  }

  private static byte[] response(byte[] query, int flags, int[] counts, String records) {
    byte[] bytes = HexFormat.of().parseHex(records);
    ByteBuffer response = ByteBuffer.allocate(query.length + bytes.length);
    response.put(query, 0, 2).putShort((short) (0x8180 | flags)).putShort((short) 1);
    for (int count : counts) {
      response.putShort((short) count);
    }
    int question = response.position();
    return response.put(query, question, query.length - question).put(bytes).array();
  }
}
