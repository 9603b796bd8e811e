package dev.exporterkit.samples.blackbox.http;

import com.google.re2j.Pattern;
import dev.exporterkit.api.Deadline;
import dev.exporterkit.samples.blackbox.config.HeaderMatch;
import dev.exporterkit.samples.blackbox.config.HttpModule;
import dev.exporterkit.samples.blackbox.probe.BoundedText;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.util.List;

/** Checks a response. Each check throws if the response fails it. */
final class HttpChecks {
  private final HttpModule module;
  private final Deadline deadline;

  HttpChecks(HttpModule module, Deadline deadline) {
    this.module = module;
    this.deadline = deadline;
  }

  boolean needBody() {
    return !module.failIfBodyMatchesRegexp().isEmpty()
        || !module.failIfBodyNotMatchesRegexp().isEmpty();
  }

  void status(ReadHead head) throws ProbeFailedException {
    List<Integer> valid = module.validStatusCodes();
    if (valid.isEmpty() ? head.status() / 100 != 2 : !valid.contains(head.status())) {
      throw new ProbeFailedException(
          "the status is " + head.status() + ", not " + (valid.isEmpty() ? "2xx" : valid));
    }
  }

  void version(ReadHead head) throws ProbeFailedException {
    List<String> valid = module.validHttpVersions();
    if (!valid.isEmpty() && !valid.contains(head.version())) {
      throw new ProbeFailedException("the response is " + head.version() + ", not one of " + valid);
    }
  }

  void tls(boolean used) throws ProbeFailedException {
    if (used && module.failIfSsl()) {
      throw new ProbeFailedException("the last request used TLS");
    }
    if (!used && module.failIfNotSsl()) {
      throw new ProbeFailedException("the last request did not use TLS");
    }
  }

  void headers(ReadHead head) throws ProbeFailedException {
    for (HeaderMatch unwanted : module.failIfHeaderMatches()) {
      if (isPresent(unwanted, head) && matches(unwanted, head)) {
        throw new ProbeFailedException(
            "header " + unwanted.header() + " matches " + unwanted.regexp());
      }
    }
    for (HeaderMatch wanted : module.failIfHeaderNotMatches()) {
      if (isPresent(wanted, head) && !matches(wanted, head)) {
        throw new ProbeFailedException(
            "header " + wanted.header() + " does not match " + wanted.regexp());
      }
    }
  }

  void body(String body) throws ProbeFailedException {
    for (Pattern unwanted : module.failIfBodyMatchesRegexp()) {
      if (BoundedText.matches(unwanted, body, deadline)) {
        throw new ProbeFailedException("the body matches " + unwanted);
      }
    }
    for (Pattern wanted : module.failIfBodyNotMatchesRegexp()) {
      if (!BoundedText.matches(wanted, body, deadline)) {
        throw new ProbeFailedException("the body does not match " + wanted);
      }
    }
  }

  private static boolean isPresent(HeaderMatch match, ReadHead head) throws ProbeFailedException {
    boolean missing = head.values(match.header()).isEmpty();
    if (missing && !match.allowMissing()) {
      throw new ProbeFailedException("the response has no header " + match.header());
    }
    return !missing;
  }

  private boolean matches(HeaderMatch match, ReadHead head) throws ProbeFailedException {
    for (String value : head.values(match.header())) {
      if (BoundedText.matches(match.regexp(), value, deadline)) {
        return true;
      }
    }
    return false;
  }
}
