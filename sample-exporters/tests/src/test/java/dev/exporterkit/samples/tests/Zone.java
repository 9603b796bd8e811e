package dev.exporterkit.samples.tests;

import dev.exporterkit.testkit.server.FakeCertificate;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.FakeTcpServer;
import dev.exporterkit.testkit.server.FakeUdpServer;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;

/**
 * The zone of a name server. It has an SOA record for every name, and two addresses for all names
 * but those that begin with {@code x}, which do not exist.
 */
final class Zone {
  private static final int SOA = 6;
  private static final int HEADER_BYTES = 12;
  private static final String ADDRESSES =
      "c00c000100010000012c00040a000001c00c000100010000012c00040a000002";
  private static final String START =
      "c00c000600010000012c001d026e73c00c0161c00c78c4c5b500000001000000020000000300000004";

  private Zone() {}

  /** Starts a name server over UDP. */
  static FakeUdpServer serve() {
    return FakeServer.udp().responds(query -> List.of(response(query)));
  }

  /** Starts a name server over TLS. */
  static FakeTcpServer serve(FakeCertificate certificate) {
    return FakeServer.tcp()
        .tls(certificate)
        .serves(
            connection -> {
              byte[] response =
                  response(connection.read(ByteBuffer.wrap(connection.read(2)).getShort()));
              ByteBuffer message = ByteBuffer.allocate(2 + response.length);
              connection
                  .out()
                  .write(message.putShort((short) response.length).put(response).array());
            });
  }

  private static byte[] response(byte[] query) {
    boolean unknown = query[HEADER_BYTES + 1] == 'x';
    boolean soa = query[query.length - 3] == SOA;
    byte[] records = HexFormat.of().parseHex(unknown ? "" : soa ? START : ADDRESSES);
    ByteBuffer response = ByteBuffer.allocate(query.length + records.length);
    response.put(query).put(records);
    response.putShort(2, (short) (unknown ? 0x8183 : 0x8180));
    response.putShort(6, (short) (unknown ? 0 : soa ? 1 : 2));
    return response.array();
  }
}
