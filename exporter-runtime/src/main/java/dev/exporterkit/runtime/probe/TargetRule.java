package dev.exporterkit.runtime.probe;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule of {@code --probe.allow-target}: {@code *.example.org}, {@code 10.0.0.0/8}, {@code
 * fd00::/8} or one address, each with all ports or some: {@code *.example.org:443}, {@code
 * 10.0.0.0/8:9100-9200}, {@code [fd00::]/8:443}. Immutable.
 */
public final class TargetRule {
  private static final String FORM =
      "must be a name such as *.example.org, an address, or a range such as 10.0.0.0/8, with or"
          + " without ports: *.example.org:443, 10.0.0.0/8:9100-9200, [fd00::]/8:443.";
  private static final Pattern BRACKETS =
      Pattern.compile("\\[([^\\[\\]]*)](?:/([^:/]*))?(?::(.*))?");
  private static final Pattern IPV6 = Pattern.compile("([^/]*:[^/]*:[^/]*)(?:/([^:/]*))?");
  private static final Pattern OTHER = Pattern.compile("([^:/]*)(?:/([^:/]*))?(?::([^/]*))?");

  private final @Nullable HostGlob names;
  private final @Nullable AddressRange addresses;
  private final Ports ports;

  private TargetRule(
      @Nullable HostGlob names, @Nullable AddressRange addresses, @Nullable String ports) {
    this.names = names;
    this.addresses = addresses;
    this.ports = ports == null ? Ports.ALL : Ports.of(ports);
  }

  /**
   * Reads a rule.
   *
   * @throws IllegalArgumentException if it is malformed, with the reason
   */
  public static TargetRule parse(String text) {
    Matcher brackets = BRACKETS.matcher(text);
    if (brackets.matches()) {
      return ofAddresses(brackets.group(1), brackets.group(2), brackets.group(3));
    }
    Matcher ipv6 = IPV6.matcher(text);
    if (ipv6.matches()) {
      return ofAddresses(ipv6.group(1), ipv6.group(2), null);
    }
    Matcher other = OTHER.matcher(text);
    if (!other.matches()) {
      throw new IllegalArgumentException(FORM);
    }
    return other.group(2) != null || InetAddresses.isInetAddress(other.group(1))
        ? ofAddresses(other.group(1), other.group(2), other.group(3))
        : new TargetRule(HostGlob.parse(other.group(1)), null, other.group(3));
  }

  private static TargetRule ofAddresses(
      String address, @Nullable String length, @Nullable String ports) {
    if (address.contains("%")) {
      throw new IllegalArgumentException(
          "a rule applies to every network interface. Remove the zone, as in fe80::1.");
    }
    if (!InetAddresses.isInetAddress(address)) {
      throw new IllegalArgumentException(FORM);
    }
    return new TargetRule(null, AddressRange.of(address, length), ports);
  }

  /** Returns whether the rule allows a host with this name, whatever its addresses. */
  boolean allowsName(String compared) {
    return names != null && names.matches(compared);
  }

  boolean allowsAddress(InetAddress address) {
    return addresses != null && addresses.contains(address);
  }

  boolean isAboutAddresses() {
    return addresses != null;
  }

  Ports ports() {
    return ports;
  }
}
