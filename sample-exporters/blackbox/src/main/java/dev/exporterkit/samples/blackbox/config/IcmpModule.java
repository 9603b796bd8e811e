package dev.exporterkit.samples.blackbox.config;

import dev.exporterkit.api.Default;
import java.util.Optional;

/**
 * An echo request.
 *
 * @param ttl how many hops it may make
 */
public record IcmpModule(
    @Default("ip6") IpProtocol preferredIpProtocol,
    @Default("true") boolean ipProtocolFallback,
    Optional<String> sourceIpAddress,
    Optional<Integer> ttl) {
  /** Returns which of a host's addresses is wanted. */
  public AddressChoice addressChoice() {
    return new AddressChoice(preferredIpProtocol, ipProtocolFallback);
  }
}
