package dev.exporterkit.samples.blackbox.config;

import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.api.Default;
import java.util.Optional;

/**
 * An echo request.
 *
 * @param ttl how many hops it may make; 0 for as many as usual
 */
public record IcmpModule(
    @Default("ip6") IpProtocol preferredIpProtocol,
    @Default("true") boolean ipProtocolFallback,
    Optional<String> sourceIpAddress,
    Optional<Integer> ttl) {
  private static final int MOST_HOPS = 255;

  /** Checks what the field of a packet can hold. */
  public IcmpModule {
    SourceAddress.check(sourceIpAddress);
    if (ttl.isPresent() && (ttl.get() < 0 || ttl.get() > MOST_HOPS)) {
      throw new ConfigurationException("ttl", "must be between 0 and " + MOST_HOPS + ".");
    }
  }

  /** Returns which of a host's addresses is wanted. */
  public AddressChoice addressChoice() {
    return new AddressChoice(preferredIpProtocol, ipProtocolFallback);
  }
}
