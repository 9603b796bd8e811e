package dev.exporterkit.samples.blackbox.config;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** A version of the internet protocol. */
public enum IpProtocol {
  IP4(4, Inet4Address.class),
  IP6(6, Inet6Address.class);

  private final int version;
  private final Class<? extends InetAddress> type;

  IpProtocol(int version, Class<? extends InetAddress> type) {
    this.version = version;
    this.type = type;
  }

  /** Returns the protocol of an address. */
  public static IpProtocol of(InetAddress address) {
    return IP4.has(address) ? IP4 : IP6;
  }

  /** Returns whether an address is one of this protocol. */
  public boolean has(InetAddress address) {
    return type.isInstance(address);
  }

  /** Returns 4 or 6. */
  public int version() {
    return version;
  }
}
