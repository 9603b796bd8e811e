package dev.exporterkit.samples.blackbox.dns;

import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** Writes a record as the reference does, since configurations rely on it. */
final class RecordText {
  private RecordText() {}

  static String of(Record record) {
    String data =
        record instanceof AAAARecord ip6
            ? Ip6Text.of(ip6.getAddress().getAddress())
            : record.rdataToString();
    return String.join(
        "\t",
        record.getName().toString(),
        Long.toString(record.getTTL()),
        DClass.string(record.getDClass()),
        Type.string(record.getType()),
        data);
  }
}
