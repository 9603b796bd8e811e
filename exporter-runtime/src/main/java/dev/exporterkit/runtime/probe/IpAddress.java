package dev.exporterkit.runtime.probe;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.util.Optional;

/** IP addresses as text, such as {@code 10.1.2.3}, {@code fd00::1} or {@code fe80::1%eth0}. */
final class IpAddress {
  private IpAddress() {}

  /** Returns whether a text has the form of an address, even if its zone does not exist. */
  static boolean isWellFormed(String text) {
    return InetAddresses.isInetAddress(text);
  }

  /** Reads an address; empty if it is malformed or its zone is not an interface of this host. */
  static Optional<InetAddress> parse(String text) {
    if (!isWellFormed(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddresses.forString(text));
    } catch (IllegalArgumentException e) { // the zone
      return Optional.empty();
    }
  }
}
