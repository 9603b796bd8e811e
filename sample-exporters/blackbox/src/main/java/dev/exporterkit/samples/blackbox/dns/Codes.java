package dev.exporterkit.samples.blackbox.dns;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** The names that numbers of one kind have in DNS. */
final class Codes {
  static final Codes TYPES =
      new Codes(
          "TYPE",
          "A=1 NS=2 CNAME=5 SOA=6 PTR=12 HINFO=13 MX=15 TXT=16 RP=17 AFSDB=18 SIG=24 KEY=25 AAAA=28"
              + " LOC=29 SRV=33 NAPTR=35 KX=36 CERT=37 DNAME=39 OPT=41 APL=42 DS=43 SSHFP=44"
              + " IPSECKEY=45 RRSIG=46 NSEC=47 DNSKEY=48 DHCID=49 NSEC3=50 NSEC3PARAM=51 TLSA=52"
              + " SMIMEA=53 HIP=55 CDS=59 CDNSKEY=60 OPENPGPKEY=61 CSYNC=62 ZONEMD=63 SVCB=64"
              + " HTTPS=65 SPF=99 TKEY=249 TSIG=250 IXFR=251 AXFR=252 ANY=255 URI=256 CAA=257");
  static final Codes CLASSES = new Codes("CLASS", "IN=1 CS=2 CH=3 HS=4 NONE=254 ANY=255");
  static final Codes RCODES =
      new Codes(
          "RCODE",
          "NOERROR=0 FORMERR=1 SERVFAIL=2 NXDOMAIN=3 NOTIMP=4 REFUSED=5 YXDOMAIN=6 YXRRSET=7"
              + " NXRRSET=8 NOTAUTH=9 NOTZONE=10");

  static final int A = 1;
  static final int NS = 2;
  static final int CNAME = 5;
  static final int SOA = 6;
  static final int PTR = 12;
  static final int MX = 15;
  static final int TXT = 16;
  static final int AAAA = 28;
  static final int SRV = 33;

  private final String prefix;
  private final Map<String, Integer> numbers;
  private final Map<Integer, String> names;

  private Codes(String prefix, String pairs) {
    this.prefix = prefix;
    Map<String, Integer> read = new HashMap<>();
    for (String pair : pairs.split(" ", -1)) {
      int equals = pair.indexOf('=');
      read.put(pair.substring(0, equals), Integer.parseInt(pair.substring(equals + 1)));
    }
    this.numbers = Map.copyOf(read);
    this.names =
        read.entrySet().stream().collect(toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
  }

  /** Finds the number of a name; {@code TYPE65} is one for any number. */
  OptionalInt number(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    Integer number = numbers.get(upper);
    if (number != null) {
      return OptionalInt.of(number);
    }
    return upper.matches(prefix + "[0-9]{1,5}")
        ? OptionalInt.of(Integer.parseInt(upper.substring(prefix.length())))
        : OptionalInt.empty();
  }

  String name(int number) {
    return names.getOrDefault(number, prefix + number);
  }
}
