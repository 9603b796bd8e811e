package dev.exporterkit.samples.blackbox.config;

import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.api.Default;
import java.util.Optional;

/**
 * An echo request.
 *
 * @param ttl the maximum number of hops; 0 for the system's default
 */
public record IcmpModule(
    @Default("ip6") IpProtocol preferredIpProtocol,
    @Default("true") boolean ipProtocolFallback,
    Optional<String> sourceIpAddress,
    Optional<Integer> ttl) {
  private static final int MAX_HOPS = 255;

  /** Checks the range of the packet's field. */
  public IcmpModule {
    SourceAddress.check(sourceIpAddress);
    if (ttl.isPresent() && (ttl.get() < 0 || ttl.get() > MAX_HOPS)) {
      throw new ConfigurationException("ttl", "must be between 0 and " + MAX_HOPS + ".");
    }
  }

  /** Returns the choice among the addresses of a host. */
  public AddressChoice addressChoice() {
    return new AddressChoice(preferredIpProtocol, ipProtocolFallback);
  }
}
