package dev.exporterkit.runtime.probe;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares host names as the resolver does. */
final class HostName {
  private static final int LONGEST = 255;

  // inet_aton, which resolvers try first, accepts "2130706433" and "0x7f.1" as addresses.
  private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");

  private HostName() {}

  /** Returns a name in the form for a lookup; empty if it is not a name. */
  static String lookedUp(String host) {
    try {
      String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      return ascii.length() <= LONGEST && ascii.matches("[a-z0-9._-]+") ? ascii : "";
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** Returns a name in the form of rules, without the dot at its end. */
  static String compared(String lookedUp) {
    return lookedUp.endsWith(".") ? lookedUp.substring(0, lookedUp.length() - 1) : lookedUp;
  }

  /** Returns whether a resolver may read a name as an address. */
  static boolean isNumeric(String compared) {
    return NUMERIC.matcher(compared).matches();
  }
}
