package dev.exporterkit.runtime.probe;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Addresses with the same first bits. */
final class AddressRange {
  private final byte[] first;
  private final int bits;

  private AddressRange(byte[] first, int bits) {
    this.first = first;
    this.bits = bits;
  }

  /**
   * Returns the addresses with the same first bits as one.
   *
   * @param address an address
   * @param length the number of bits; null for all
   * @throws IllegalArgumentException if the address has fewer bits, or other bits are set, with the
   *     reason
   */
  static AddressRange of(String address, @Nullable String length) {
    byte[] bytes = InetAddresses.forString(address).getAddress();
    int most = bytes.length * Byte.SIZE;
    if (length == null) {
      return new AddressRange(bytes, most);
    }
    if (!length.matches("[0-9]{1,3}") || Integer.parseInt(length) > most) {
      throw new IllegalArgumentException(
          "the number after the / must be between 0 and %d.".formatted(most));
    }
    AddressRange range = new AddressRange(bytes, Integer.parseInt(length));
    byte[] network = range.network();
    if (!Arrays.equals(network, bytes)) {
      throw new IllegalArgumentException(
          "the address has bits beyond the first %s. Did you mean %s/%s?"
              .formatted(length, text(network), length));
    }
    return range;
  }

  boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != first.length) {
      return false;
    }
    for (int i = 0; i < bits; i++) {
      if (bit(bytes, i) != bit(first, i)) {
        return false;
      }
    }
    return true;
  }

  private byte[] network() {
    byte[] network = first.clone();
    for (int i = bits; i < network.length * Byte.SIZE; i++) {
      network[i / Byte.SIZE] &= (byte) ~(0x80 >> (i % Byte.SIZE));
    }
    return network;
  }

  private static int bit(byte[] bytes, int i) {
    return bytes[i / Byte.SIZE] & (0x80 >> (i % Byte.SIZE));
  }

  private static String text(byte[] bytes) {
    try {
      return InetAddresses.toAddrString(InetAddress.getByAddress(bytes));
    } catch (UnknownHostException e) { // of a length that no address has
      throw new IllegalStateException(e);
    }
  }
}
