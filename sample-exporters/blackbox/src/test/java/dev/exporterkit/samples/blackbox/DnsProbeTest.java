package dev.exporterkit.samples.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.blackbox.dns.DnsSheet;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @TempDir Path folder;
  private Probing probing;

  @BeforeEach
  void prepare() {
    probing = new Probing(folder);
  }

  @Test
  void recordsOfEachSectionAreCounted() throws IOException {
    try (NameServer server = server(0, new int[] {2, 0, 1}, ADDRESSES)) {
      for (String transport : new String[] {"udp", "tcp"}) {
        ProbeSheet sheet =
            probing.probe(MODULE + "transport_protocol: " + transport + "}", server.target());
        assertThat(sheet.success()).as(probing.log()).isTrue();
        DnsSheet dns = sheet.dns().orElseThrow();
        assertThat(dns.answered()).isTrue();
        assertThat(dns.answers()).isEqualTo(2);
        assertThat(dns.authorities()).isZero();
        assertThat(dns.additionals()).isEqualTo(1);
        assertThat(dns.serial()).isEmpty();
      }
    }
  }

  @Test
  void serialIsThatOfTheZone() throws IOException {
    String soa = "c00c000600010000012c001d026e73c00c0161c00c78c4c5b5" + "00000001".repeat(4);
    try (NameServer server = server(0, new int[] {1, 0, 0}, soa)) {
      ProbeSheet sheet = probing.probe(MODULE + "query_type: SOA}", server.target());
      assertThat(sheet.dns().orElseThrow().serial()).hasValue(0x78c4c5b5L);
      assertThat(probing.log())
          .contains("ns.example.test. a.example.test. " + 0x78c4c5b5 + " 1 1 1 1");
    }
  }

  @Test
  void codeMustBeOneOfTheValid() throws IOException {
    try (NameServer server = server(3, new int[3], "")) {
      ProbeSheet sheet = probing.probe(MODULE + "query_type: A}", server.target());
      assertThat(sheet.success()).isFalse();
      assertThat(sheet.dns().orElseThrow().answered()).isTrue();
      assertThat(probing.log())
          .contains("the server responded with NXDOMAIN, not one of [NOERROR]");
      String valid = MODULE + "valid_rcodes: [NXDOMAIN, NOERROR]}";
      assertThat(probing.probe(valid, server.target()).success()).isTrue();
    }
  }

  @Test
  void recordsMustMatchTheRules() throws IOException {
    try (NameServer server = server(0, new int[] {3, 0, 0}, ADDRESSES)) {
      String first = "\"^example.test.\\t300\\tIN\\tA\\t10.0.0.1$\"";
      assertThat(answerRule("fail_if_matches_regexp", first, server)).isFalse();
      assertThat(answerRule("fail_if_matches_regexp", "10.0.0.3", server)).isTrue();
      assertThat(answerRule("fail_if_not_matches_regexp", first, server)).isFalse();
      assertThat(answerRule("fail_if_not_matches_regexp", "^example", server)).isTrue();
      assertThat(answerRule("fail_if_none_matches_regexp", first, server)).isTrue();
      assertThat(answerRule("fail_if_none_matches_regexp", "10.0.0.3", server)).isFalse();
      assertThat(answerRule("fail_if_all_match_regexp", first, server)).isFalse();
      assertThat(answerRule("fail_if_all_match_regexp", "^example", server)).isTrue();
      assertThat(answerRule("fail_if_none_matches_regexp", "AAAA.2001:db8::1$", server)).isTrue();
    }
  }

  @Test
  void sectionWithoutRecordsMatchesNothing() throws IOException {
    try (NameServer server = server(0, new int[3], "")) {
      assertThat(answerRule("fail_if_not_matches_regexp", ".", server)).isFalse();
      assertThat(answerRule("fail_if_none_matches_regexp", ".", server)).isFalse();
      assertThat(answerRule("fail_if_all_match_regexp", ".", server)).isTrue();
    }
  }

  @Test
  void recordsReadAsInZoneFiles() throws IOException {
    String records =
        "c00c000f00010000012c0004000ac00c" // MX
            + "c00c001000010000012c000a05612022625c03780179" // TXT
            + "c00c002100010000012c0008000100020050c00c" // SRV
            + "c00cff0100010000012c0002abcd"; // of no known type
    try (NameServer server = server(0, new int[] {4, 0, 0}, records)) {
      probing.probe(MODULE + "query_type: ANY}", server.target());
      assertThat(probing.log())
          .contains(
              "example.test.\t300\tIN\tMX\t10 example.test.",
              "example.test.\t300\tIN\tTXT\t\"a \\\"b\\\\\" \"x\\001y\"",
              "example.test.\t300\tIN\tSRV\t1 2 80 example.test.",
              "example.test.\t300\tCLASS1\tTYPE65281\t\\# 2 abcd");
    }
  }

  @Test
  void brokenAnswersAreNoSuccess() throws IOException {
    String[] broken = {
      "c00c0001", // ends within the record
      "c00c000100010000012c00100a000001", // says to be longer than it is
      "c01e000100010000012c00040a000001", // a name that points to itself
      "c00c000100010000012c00030a0000" // an address of three bytes
    };
    for (String records : broken) {
      try (NameServer server = server(0, new int[] {1, 0, 0}, records)) {
        ProbeSheet sheet = probing.probe(MODULE + "query_type: A}", server.target());
        assertThat(sheet.success()).as(records).isFalse();
      }
      try (NameServer server = server(TRUNCATED, new int[] {1, 0, 0}, records)) {
        ProbeSheet sheet = probing.probe(MODULE + "query_type: A}", server.target());
        assertThat(sheet.success()).as("truncated " + records).isFalse();
      }
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
  void recordsReadAsTheReferenceWritesThem(String type, String data, String text)
      throws IOException {
    String bytes = data.replace(" ", "");
    String length = "%04x".formatted(bytes.length() / 2);
    String answer = "c00c" + type + "0001" + "0000012c" + length + bytes;
    try (NameServer server = server(0, new int[] {1, 0, 0}, answer)) {
      probing.probe(MODULE + "query_type: ANY}", server.target());
      assertThat(probing.log()).contains("example.test.\t300\t" + text + "]");
    }
  }

  @Test
  void randomAnswersAreAVerdict() throws IOException {
    Random random = new Random(7);
    HexFormat hex = HexFormat.of();
    for (int i = 0; i < 300; i++) {
      byte[] records = hex.parseHex(ADDRESSES + MANY_TYPES);
      for (int changes = random.nextInt(6); changes >= 0; changes--) {
        records[random.nextInt(records.length)] = (byte) random.nextInt(256);
      }
      byte[] cut = Arrays.copyOf(records, random.nextInt(records.length));
      int[] counts = {random.nextInt(5), random.nextInt(5), random.nextInt(5)};
      try (NameServer server = NameServer.start(random.nextInt(0x400), counts, cut)) {
        probing.probe("timeout: 5s, " + MODULE + "query_type: SOA}", server.target());
      }
      assertThat(probing.log()).as("round " + i).doesNotContain("cannot be read");
    }
  }

  @Test
  void queryIsSentOverTls() throws Exception {
    Certificates good = Certificates.good(folder);
    try (NameServer server =
        NameServer.start(
            good.server().getServerSocketFactory(),
            0,
            new int[] {2, 0, 1},
            HexFormat.of().parseHex(ADDRESSES))) {
      String module = MODULE + "transport_protocol: tcp, dns_over_tls: true";
      String target = "localhost:" + server.port();
      String trusting = module + ", tls_config: {ca_file: good.pem}}";
      assertThat(probing.probe(trusting, target).success()).as(probing.log()).isTrue();
      assertThat(probing.probe(module + "}", target).success()).isFalse();
      assertThat(probing.log()).contains("the TLS handshake failed");
    }
  }

  @Test
  void silentServerIsNoAnswer() throws IOException {
    try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      ProbeSheet sheet =
          probing.probe(
              "timeout: 200ms, " + MODULE + "query_type: A}", "127.0.0.1:" + silent.getLocalPort());
      assertThat(sheet.success()).isFalse();
      assertThat(sheet.dns().orElseThrow().answered()).isFalse();
    }
  }

  @Test
  void typesHaveNamesOrNumbers() throws IOException {
    try (NameServer server = server(0, new int[3], "")) {
      assertThat(probing.probe(MODULE + "query_type: TYPE65}", server.target()).success()).isTrue();
      assertThat(probing.probe(MODULE + "query_type: aaaa}", server.target()).success()).isTrue();
    }
  }

  private boolean answerRule(String rule, String expression, NameServer server) throws IOException {
    String module = MODULE + "validate_answer_rrs: {" + rule + ": [" + expression + "]}}";
    return probing.probe(module, server.target()).success();
  }

  private static NameServer server(int rcode, int[] counts, String records) throws IOException {
    return NameServer.start(rcode, counts, HexFormat.of().parseHex(records));
  }
}
