package dev.exporterkit.samples.blackbox.dns;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.exporterkit.samples.blackbox.config.DnsModule;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.nio.ByteBuffer;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What is asked.
 *
 * @param id the number by which the answer is known
 */
record Question(int id, String name, int type, int rrClass, boolean recursionDesired) {
  private static final int RECURSION_DESIRED = 0x0100;
  private static final int MAX_LABEL_BYTES = 63;
  private static final int MAX_NAME_BYTES = 255;
  private static final int HEADER_BYTES = 12;

  static Question of(DnsModule module) throws ProbeFailedException {
    return new Question(
        ThreadLocalRandom.current().nextInt(1 << 16),
        module.queryName(),
        number(Codes.TYPES, "query_type", module.queryType()),
        number(Codes.CLASSES, "query_class", module.queryClass()),
        module.recursionDesired());
  }

  byte[] encode() throws ProbeFailedException {
    ByteBuffer wire = ByteBuffer.allocate(HEADER_BYTES + MAX_NAME_BYTES + 4);
    wire.putShort((short) id).putShort((short) (recursionDesired ? RECURSION_DESIRED : 0));
    wire.putShort((short) 1).putShort((short) 0).putShort((short) 0).putShort((short) 0);
    putName(wire);
    wire.putShort((short) type).putShort((short) rrClass);
    byte[] bytes = new byte[wire.position()];
    wire.flip().get(bytes);
    return bytes;
  }

  private void putName(ByteBuffer wire) throws ProbeFailedException {
    String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    if (bare.length() > MAX_NAME_BYTES - 2) {
      throw new ProbeFailedException("query_name is longer than a name may be");
    }
    for (String label : bare.isEmpty() ? new String[0] : bare.split("\\.", -1)) {
      byte[] bytes = label.getBytes(ISO_8859_1);
      if (bytes.length == 0 || bytes.length > MAX_LABEL_BYTES) {
        throw new ProbeFailedException("query_name " + name + " is no name");
      }
      wire.put((byte) bytes.length).put(bytes);
    }
    wire.put((byte) 0);
  }

  private static int number(Codes codes, String key, String name) throws ProbeFailedException {
    OptionalInt number = codes.number(name);
    if (number.isEmpty()) {
      throw new ProbeFailedException(key + " " + name + " is not known");
    }
    return number.getAsInt();
  }
}
