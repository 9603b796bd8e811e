package dev.exporterkit.samples.blackbox.icmp;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the output of {@code ping} from iputils and BusyBox in the locale C. */
final class PingOutput {
  /**
   * A whole line: {@code ping} adds "(BAD CHECKSUM!)" or "(DIFFERENT ADDRESS!)" to replies that do
   * not count.
   */
  private static final Pattern REPLY =
      Pattern.compile(
          "(?m)^[0-9]+ bytes from \\S+ (?:icmp_)?seq=[0-9]+"
              + "(?: (?:ttl|hlim)=([0-9]{1,3}))?"
              + " time[=<]([0-9]{1,9}(?:\\.[0-9]{1,9})?) ms(?: \\(DUP!\\))?$");

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
