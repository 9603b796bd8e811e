package dev.exporterkit.samples.blackbox.config;

import dev.exporterkit.api.Default;
import java.util.List;
import java.util.Optional;

/**
 * A connection, and what is said on it.
 *
 * @param tls whether it begins with a TLS handshake
 */
public record TcpModule(
    @Default("ip6") IpProtocol preferredIpProtocol,
    @Default("true") boolean ipProtocolFallback,
    Optional<String> sourceIpAddress,
    List<QueryResponse> queryResponse,
    @Default("false") boolean tls,
    TlsConfig tlsConfig) {

  /** Checks what the types leave open. */
  public TcpModule {
    SourceAddress.check(sourceIpAddress);
  }

  /** Returns which of a host's addresses is wanted. */
  public AddressChoice addressChoice() {
    return new AddressChoice(preferredIpProtocol, ipProtocolFallback);
  }
}
