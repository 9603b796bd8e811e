package dev.exporterkit.samples.blackbox.probe;

import java.net.InetAddress;

/** A number that changes when an address does: FNV-1a in 32 bits, as in the reference. */
final class AddressHash {
  private static final int OFFSET = 0x811c9dc5;
  private static final int PRIME = 0x01000193;

  private AddressHash() {}

  static long of(InetAddress address) {
    int hash = OFFSET;
    for (byte part : address.getAddress()) {
      hash = (hash ^ (part & 0xff)) * PRIME;
    }
    return Integer.toUnsignedLong(hash);
  }
}
