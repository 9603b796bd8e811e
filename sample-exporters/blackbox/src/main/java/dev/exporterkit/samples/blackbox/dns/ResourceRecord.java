package dev.exporterkit.samples.blackbox.dns;

import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.util.OptionalLong;

/**
 * One record of an answer.
 *
 * @param data its value, as in a zone file
 * @param serial the serial number of an SOA record
 */
record ResourceRecord(
    String name, int type, int rrClass, long ttl, String data, OptionalLong serial) {

  static ResourceRecord read(WireReader wire) throws ProbeFailedException {
    String name = wire.name();
    int type = wire.u16();
    int rrClass = wire.u16();
    long ttl = wire.u32();
    int length = wire.u16();
    int end = wire.position() + length;
    RecordData data = RecordData.read(type, length, wire);
    if (wire.position() > end) {
      throw new ProbeFailedException("a record of the answer is longer than it says");
    }
    wire.skipTo(end);
    return new ResourceRecord(name, type, rrClass, ttl, data.text(), data.serial());
  }

  /** Returns the record as the reference writes it, which configurations rely on. */
  @Override
  public String toString() {
    return String.join(
        "\t", name, Long.toString(ttl), Codes.CLASSES.name(rrClass), Codes.TYPES.name(type), data);
  }
}
