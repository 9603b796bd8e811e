package dev.exporterkit.samples.blackbox.config;

import dev.exporterkit.api.Default;
import java.util.List;
import java.util.Optional;

/**
 * A connection, and the conversation on it.
 *
 * @param tls whether the connection starts with a TLS handshake
 */
public record TcpModule(
    @Default("ip6") IpProtocol preferredIpProtocol,
    @Default("true") boolean ipProtocolFallback,
    Optional<String> sourceIpAddress,
    List<QueryResponse> queryResponse,
    @Default("false") boolean tls,
    TlsConfig tlsConfig) {

  /** Checks what the types do not express. */
  public TcpModule {
    SourceAddress.check(sourceIpAddress);
  }

  /** Returns the choice among the addresses of a host. */
  public AddressChoice addressChoice() {
    return new AddressChoice(preferredIpProtocol, ipProtocolFallback);
  }
}
