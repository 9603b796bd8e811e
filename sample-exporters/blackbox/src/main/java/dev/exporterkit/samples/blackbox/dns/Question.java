package dev.exporterkit.samples.blackbox.dns;

import dev.exporterkit.samples.blackbox.config.DnsModule;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.util.Locale;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** A query, as a message with an id that identifies its response. */
record Question(Message message) {

  static Question of(DnsModule module) throws ProbeFailedException {
    int type = number("query_type", module.queryType(), Type.value(upper(module.queryType())));
    int rrClass =
        number("query_class", module.queryClass(), DClass.value(upper(module.queryClass())));
    try {
      Name name = Name.fromString(module.queryName(), Name.root);
      Message message = Message.newQuery(Record.newRecord(name, type, rrClass));
      if (!module.recursionDesired()) {
        message.getHeader().unsetFlag(Flags.RD);
      }
      return new Question(message);
    } catch (TextParseException e) {
      throw new ProbeFailedException("query_name " + module.queryName() + " is not a DNS name", e);
    }
  }

  byte[] toWire() {
    return message.toWire();
  }

  boolean isForStartOfAuthority() {
    return message.getQuestion().getType() == Type.SOA;
  }

  /** Returns whether a message is the response to this query; others must be ignored. */
  boolean isAnsweredBy(Message answer) {
    return answer.getHeader().getID() == message.getHeader().getID()
        && answer.getHeader().getFlag(Flags.QR);
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private static int number(String key, String name, int number) throws ProbeFailedException {
    if (number < 0) {
      throw new ProbeFailedException(key + " " + name + " is not known");
    }
    return number;
  }
}
