package dev.exporterkit.samples.blackbox.dns;

import java.util.ArrayList;
import java.util.List;

/** Writes an IPv6 address as in RFC 5952: its longest run of zeros becomes two colons. */
final class Ip6Text {
  private static final int PARTS = 8;

  private Ip6Text() {}

  static String of(byte[] address) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < PARTS; i++) {
      parts.add(Integer.toHexString((address[2 * i] & 0xff) << 8 | (address[2 * i + 1] & 0xff)));
    }
    int begin = 0;
    int longest = 1;
    for (int i = 0; i < PARTS; i++) {
      int zeros = zeros(parts, i);
      if (zeros > longest) {
        begin = i;
        longest = zeros;
      }
    }
    return longest == 1
        ? String.join(":", parts)
        : String.join(":", parts.subList(0, begin))
            + "::"
            + String.join(":", parts.subList(begin + longest, PARTS));
  }

  private static int zeros(List<String> parts, int begin) {
    int end = begin;
    while (end < PARTS && parts.get(end).equals("0")) {
      end++;
    }
    return end - begin;
  }
}
