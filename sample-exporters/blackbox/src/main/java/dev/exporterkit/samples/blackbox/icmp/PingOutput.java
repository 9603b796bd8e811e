package dev.exporterkit.samples.blackbox.icmp;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code ping} of iputils and of BusyBox says. */
final class PingOutput {
  private static final Pattern REPLY =
      Pattern.compile("(?: (?:ttl|hlim)=([0-9]+))? time[=<]([0-9.]+) ms");
  private static final int NANO_DIGITS_OF_MILLIS = 6;

  private PingOutput() {}

  /** Finds the reply; empty if there is none. */
  static Optional<Echo> reply(String output) {
    Matcher reply = REPLY.matcher(output);
    if (!reply.find()) {
      return Optional.empty();
    }
    OptionalInt hops =
        reply.group(1) == null
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(reply.group(1)));
    BigDecimal millis = new BigDecimal(reply.group(2));
    Duration rtt = Duration.ofNanos(millis.movePointRight(NANO_DIGITS_OF_MILLIS).longValue());
    return Optional.of(new Echo(rtt, hops));
  }
}
