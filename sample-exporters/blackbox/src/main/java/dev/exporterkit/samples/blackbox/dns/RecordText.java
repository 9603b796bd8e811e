package dev.exporterkit.samples.blackbox.dns;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.HTTPSRecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SMIMEARecord;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.SVCBRecord;
import org.xbill.DNS.TLSARecord;
import org.xbill.DNS.Type;
import org.xbill.DNS.UNKRecord;
import org.xbill.DNS.X25Record;

/**
 * Writes a record as the reference does, because regular expressions in configurations depend on
 * it.
 */
final class RecordText {
  private static final int CLASS_CSNET = 2;

  /** A parameter of a service binding whose value is not quoted. */
  private static final Pattern PARAMETER = Pattern.compile(" ([a-z0-9-]+)(?:=([^\" ]*))?(?= |$)");

  private RecordText() {}

  static String of(Record record) {
    return String.join(
        "\t",
        name(record.getName()),
        Long.toString(record.getTTL()),
        className(record),
        Type.string(record.getType()),
        data(record));
  }

  private static String className(Record record) {
    int number = record.getDClass();
    if (number == CLASS_CSNET) {
      return "CS";
    }
    boolean numeric = number == DClass.ANY || isUnknown(record);
    return numeric ? "CLASS" + number : DClass.string(number);
  }

  private static boolean isUnknown(Record record) {
    return record instanceof UNKRecord && Type.string(record.getType()).startsWith("TYPE");
  }

  private static String data(Record record) {
    if (record instanceof AAAARecord ip6) {
      return address(ip6.getAddress());
    }
    if (record instanceof PTRRecord pointer) {
      return name(pointer.getTarget());
    }
    if (record instanceof CNAMERecord alias) {
      return name(alias.getTarget());
    }
    if (record instanceof DNAMERecord alias) {
      return name(alias.getTarget());
    }
    if (record instanceof NSRecord server) {
      return name(server.getTarget());
    }
    if (record instanceof MXRecord mail) {
      return mail.getPriority() + " " + name(mail.getTarget());
    }
    if (record instanceof SRVRecord service) {
      return "%d %d %d %s"
          .formatted(
              service.getPriority(),
              service.getWeight(),
              service.getPort(),
              name(service.getTarget()));
    }
    return otherData(record);
  }

  private static String otherData(Record record) {
    String data = record.rdataToString();
    if (record instanceof TLSARecord || record instanceof SMIMEARecord || isUnknown(record)) {
      return data.toLowerCase(Locale.ROOT);
    }
    if (record instanceof HTTPSRecord || record instanceof SVCBRecord) {
      int target = data.indexOf(' ', data.indexOf(' ') + 1);
      return target < 0
          ? data
          : data.substring(0, target)
              + PARAMETER.matcher(data.substring(target)).replaceAll(" $1=\"$2\"");
    }
    return record instanceof X25Record ? data.replace("\"", "") : data;
  }

  /** Java converts an IPv4-mapped IPv6 address to IPv4, and so does Go. */
  private static String address(InetAddress address) {
    return address instanceof Inet4Address
        ? address.getHostAddress()
        : Ip6Text.of(address.getAddress());
  }

  /** dnsjava escapes a dollar, and a space by its number. */
  private static String name(Name name) {
    return name.toString().replace("\\032", "\\ ").replace("\\$", "$").replace("'", "\\'");
  }
}
