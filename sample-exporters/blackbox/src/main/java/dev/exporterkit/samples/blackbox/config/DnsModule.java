package dev.exporterkit.samples.blackbox.config;

import dev.exporterkit.api.Default;
import java.util.List;
import java.util.Optional;

/**
 * A question to a name server, and which answers are good.
 *
 * @param queryType a type of records, such as {@code SOA} or {@code TYPE65}
 * @param validRcodes the good ones; empty for {@code NOERROR}
 */
public record DnsModule(
    @Default("ip6") IpProtocol preferredIpProtocol,
    @Default("true") boolean ipProtocolFallback,
    Optional<String> sourceIpAddress,
    @Default("udp") Transport transportProtocol,
    @Default("''") String queryName,
    @Default("ANY") String queryType,
    @Default("IN") String queryClass,
    @Default("true") boolean recursionDesired,
    List<String> validRcodes,
    RecordRules validateAnswerRrs,
    RecordRules validateAuthorityRrs,
    RecordRules validateAdditionalRrs) {

  /** Returns which of a host's addresses is wanted. */
  public AddressChoice addressChoice() {
    return new AddressChoice(preferredIpProtocol, ipProtocolFallback);
  }

  /** What carries the question. */
  public enum Transport {
    UDP,
    TCP
  }
}
