package dev.exporterkit.samples.blackbox.dns;

import com.google.re2j.Pattern;
import dev.exporterkit.api.Deadline;
import dev.exporterkit.samples.blackbox.config.DnsModule;
import dev.exporterkit.samples.blackbox.config.RecordRules;
import dev.exporterkit.samples.blackbox.probe.BoundedText;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.util.List;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** Checks a response. Each check throws if the response fails it. */
final class RecordChecks {
  private final DnsModule module;
  private final Deadline deadline;

  RecordChecks(DnsModule module, Deadline deadline) {
    this.module = module;
    this.deadline = deadline;
  }

  void check(Message answer) throws ProbeFailedException {
    checkCode(Rcode.string(answer.getRcode()));
    check("answer", answer.getSection(Section.ANSWER), module.validateAnswerRrs());
    check("authority", answer.getSection(Section.AUTHORITY), module.validateAuthorityRrs());
    check("additional", answer.getSection(Section.ADDITIONAL), module.validateAdditionalRrs());
  }

  private void checkCode(String code) throws ProbeFailedException {
    List<String> valid = module.validRcodes().isEmpty() ? List.of("NOERROR") : module.validRcodes();
    if (!valid.contains(code)) {
      throw new ProbeFailedException("the server responded with " + code + ", not one of " + valid);
    }
  }

  private void check(String section, List<Record> records, RecordRules rules)
      throws ProbeFailedException {
    boolean required =
        !rules.failIfNotMatchesRegexp().isEmpty() || !rules.failIfNoneMatchesRegexp().isEmpty();
    if (records.isEmpty() && required) {
      throw new ProbeFailedException("there is no " + section + " record that could match");
    }
    boolean any = rules.failIfNoneMatchesRegexp().isEmpty();
    for (Record found : records) {
      String text = RecordText.of(found);
      for (Pattern unwanted : rules.failIfMatchesRegexp()) {
        if (matches(unwanted, text)) {
          throw new ProbeFailedException("the " + section + " " + text + " matches " + unwanted);
        }
      }
      mustMatchAll(section, text, rules.failIfAllMatchRegexp());
      mustMatchAll(section, text, rules.failIfNotMatchesRegexp());
      for (Pattern wanted : rules.failIfNoneMatchesRegexp()) {
        any = any || matches(wanted, text);
      }
    }
    if (!any) {
      throw new ProbeFailedException(
          "no " + section + " matches any of " + rules.failIfNoneMatchesRegexp());
    }
  }

  private void mustMatchAll(String section, String text, List<Pattern> wanted)
      throws ProbeFailedException {
    for (Pattern each : wanted) {
      if (!matches(each, text)) {
        throw new ProbeFailedException("the " + section + " " + text + " does not match " + each);
      }
    }
  }

  private boolean matches(Pattern expression, String text) throws ProbeFailedException {
    return BoundedText.matches(expression, text, deadline);
  }
}
