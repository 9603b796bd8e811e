package dev.exporterkit.samples.blackbox.tls;

import static java.util.stream.Collectors.joining;

import com.google.common.net.InetAddresses;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks whether a certificate is for a server. Only subjectAltName counts, as for Go and browsers,
 * which have ignored the common name since 2020.
 */
final class ServerName {
  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;
  private static final Pattern LABEL = Pattern.compile("[a-z0-9_][a-z0-9_-]*");

  private ServerName() {}

  /**
   * Checks that a certificate is for a server.
   *
   * @param name a name or an address, with or without brackets
   */
  static void check(X509Certificate certificate, String name) throws CertificateException {
    String host = lower(name.replaceFirst("^\\[(.*)]$", "$1"));
    boolean matches =
        InetAddresses.isInetAddress(host)
            ? names(certificate, IP_ADDRESS).stream().anyMatch(address -> isSame(address, host))
            : names(certificate, DNS_NAME).stream().anyMatch(pattern -> matches(pattern, host));
    if (!matches) {
      throw new CertificateException(
          "the certificate is not for %s, but for %s".formatted(name, subject(certificate)));
    }
  }

  /** Returns the host names of subjectAltName. */
  static List<String> dnsNames(X509Certificate certificate) throws CertificateException {
    return names(certificate, DNS_NAME);
  }

  private static List<String> names(X509Certificate certificate, int type)
      throws CertificateException {
    return Optional.ofNullable(certificate.getSubjectAlternativeNames()).stream()
        .flatMap(Collection::stream)
        .filter(name -> Integer.valueOf(type).equals(name.get(0)))
        .map(name -> String.valueOf(name.get(1)))
        .toList();
  }

  private static boolean isSame(String address, String host) {
    return InetAddresses.forString(address).equals(InetAddresses.forString(host));
  }

  /** A star matches the whole first label. */
  private static boolean matches(String written, String host) {
    String pattern = lower(written);
    String name = host.replaceFirst("\\.$", "");
    if (!isHostname(name) || !isHostname(pattern.replaceFirst("^\\*(?=\\.|$)", "x"))) {
      return !pattern.isEmpty() && !pattern.equals(".") && pattern.equals(host);
    }
    return pattern.equals(name) || (pattern.startsWith("*") && rest(pattern).equals(rest(name)));
  }

  private static boolean isHostname(String name) {
    return List.of(name.split("\\.", -1)).stream()
        .allMatch(label -> LABEL.matcher(label).matches());
  }

  /** Returns the part after the first label, with its dot. */
  private static String rest(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? "" : name.substring(dot);
  }

  private static String subject(X509Certificate certificate) throws CertificateException {
    String names =
        certificate.getSubjectAlternativeNames() == null
            ? ""
            : certificate.getSubjectAlternativeNames().stream()
                .map(name -> String.valueOf(name.get(1)))
                .collect(joining(", "));
    return names.isEmpty() ? "no host: it has no subjectAltName" : names;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
