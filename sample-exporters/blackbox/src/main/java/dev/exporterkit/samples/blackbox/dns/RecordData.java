package dev.exporterkit.samples.blackbox.dns;

import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.StringJoiner;

/**
 * The value of a record, written as in a zone file; of a type that is not known here, as RFC 3597
 * writes any.
 */
record RecordData(String text, OptionalLong serial) {
  private static final int FIRST_PRINTABLE = 0x20;
  private static final int LAST_PRINTABLE = 0x7e;

  static RecordData read(int type, int length, WireReader wire) throws ProbeFailedException {
    return type == Codes.SOA
        ? startOfAuthority(wire)
        : new RecordData(text(type, length, wire), OptionalLong.empty());
  }

  private static String text(int type, int length, WireReader wire) throws ProbeFailedException {
    return switch (type) {
      case Codes.A, Codes.AAAA -> address(wire.bytes(length));
      case Codes.NS, Codes.CNAME, Codes.PTR -> wire.name();
      case Codes.MX -> wire.u16() + " " + wire.name();
      case Codes.SRV -> wire.u16() + " " + wire.u16() + " " + wire.u16() + " " + wire.name();
      case Codes.TXT -> strings(wire.position() + length, wire);
      default -> "\\# " + length + " " + HexFormat.of().formatHex(wire.bytes(length));
    };
  }

  private static RecordData startOfAuthority(WireReader wire) throws ProbeFailedException {
    String names = wire.name() + " " + wire.name();
    long serial = wire.u32();
    String rest = " " + wire.u32() + " " + wire.u32() + " " + wire.u32() + " " + wire.u32();
    return new RecordData(names + " " + serial + rest, OptionalLong.of(serial));
  }

  private static String address(byte[] bytes) throws ProbeFailedException {
    try {
      InetAddress address = InetAddress.getByAddress(bytes);
      return address instanceof Inet4Address ? address.getHostAddress() : Ip6Text.of(bytes);
    } catch (UnknownHostException e) {
      throw new ProbeFailedException("an address of the answer has " + bytes.length + " bytes", e);
    }
  }

  private static String strings(int end, WireReader wire) throws ProbeFailedException {
    StringJoiner strings = new StringJoiner(" ");
    while (wire.position() < end) {
      strings.add(quoted(wire.bytes(wire.u8())));
    }
    return strings.toString();
  }

  private static String quoted(byte[] string) {
    StringBuilder text = new StringBuilder("\"");
    for (byte signed : string) {
      int character = signed & 0xff;
      if (character == '"' || character == '\\') {
        text.append('\\').append((char) character);
      } else if (character < FIRST_PRINTABLE || character > LAST_PRINTABLE) {
        text.append("\\%03d".formatted(character));
      } else {
        text.append((char) character);
      }
    }
    return text.append('"').toString();
  }
}
