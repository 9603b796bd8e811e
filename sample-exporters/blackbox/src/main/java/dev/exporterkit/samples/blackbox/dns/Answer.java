package dev.exporterkit.samples.blackbox.dns;

import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What a name server said. */
record Answer(
    int rcode,
    List<ResourceRecord> answers,
    List<ResourceRecord> authorities,
    List<ResourceRecord> additionals) {
  private static final int RESPONSE = 0x8000;
  private static final int RCODE = 0x000f;

  /** Tells whether a message answers a question: others are not for us. */
  static boolean isTo(Question question, byte[] message) throws ProbeFailedException {
    WireReader wire = new WireReader(message);
    return message.length >= 4 && wire.u16() == question.id() && (wire.u16() & RESPONSE) != 0;
  }

  static Answer parse(byte[] message) throws ProbeFailedException {
    WireReader wire = new WireReader(message);
    wire.u16();
    int rcode = wire.u16() & RCODE;
    int questions = wire.u16();
    int answers = wire.u16();
    int authorities = wire.u16();
    int additionals = wire.u16();
    for (int i = 0; i < questions; i++) {
      wire.name();
      wire.u32();
    }
    return new Answer(
        rcode, records(answers, wire), records(authorities, wire), records(additionals, wire));
  }

  /** Returns the serial number of the zone; 0 if the answer has no SOA record. */
  OptionalLong serial() {
    long serial = 0;
    for (ResourceRecord answer : answers) {
      serial = answer.serial().orElse(serial);
    }
    return OptionalLong.of(serial);
  }

  private static List<ResourceRecord> records(int count, WireReader wire)
      throws ProbeFailedException {
    List<ResourceRecord> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      records.add(ResourceRecord.read(wire));
    }
    return records;
  }
}
