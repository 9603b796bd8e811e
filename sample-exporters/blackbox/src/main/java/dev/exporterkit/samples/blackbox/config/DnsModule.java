package dev.exporterkit.samples.blackbox.config;

import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.api.Default;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/**
 * A DNS query, and the valid responses.
 *
 * @param dnsOverTls whether the query is sent over TLS, by default to port 853; needs the transport
 *     {@code tcp}
 * @param queryType a record type, such as {@code SOA} or {@code TYPE65}
 * @param validRcodes the valid response codes; empty for {@code NOERROR}
 */
public record DnsModule(
    @Default("ip6") IpProtocol preferredIpProtocol,
    @Default("true") boolean ipProtocolFallback,
    Optional<String> sourceIpAddress,
    @Default("udp") Transport transportProtocol,
    @Default("false") boolean dnsOverTls,
    TlsConfig tlsConfig,
    @Default("''") String queryName,
    @Default("ANY") String queryType,
    @Default("IN") String queryClass,
    @Default("true") boolean recursionDesired,
    List<String> validRcodes,
    RecordRules validateAnswerRrs,
    RecordRules validateAuthorityRrs,
    RecordRules validateAdditionalRrs) {

  /** Checks what the types do not express. */
  public DnsModule {
    SourceAddress.check(sourceIpAddress);
    if (dnsOverTls && transportProtocol != Transport.TCP) {
      throw new ConfigurationException(
          "dns_over_tls", "needs TCP. Write transport_protocol: tcp, too.");
    }
    DnsText.checkName(queryName);
    DnsText.check("query_type", Type::value, queryType);
    DnsText.check("query_class", DClass::value, queryClass);
    validRcodes.forEach(code -> DnsText.check("valid_rcodes", Rcode::value, code));
  }

  /** Returns the choice among the addresses of a host. */
  public AddressChoice addressChoice() {
    return new AddressChoice(preferredIpProtocol, ipProtocolFallback);
  }

  /** The transport of the query. */
  public enum Transport {
    UDP,
    TCP
  }
}
