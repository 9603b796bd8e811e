package dev.exporterkit.samples.blackbox.config;

import dev.exporterkit.api.Default;
import java.util.Optional;

/** What the reference asks over gRPC. It is read, so that a file with it serves here, too. */
public record GrpcModule(
    Optional<String> service,
    @Default("false") boolean tls,
    TlsConfig tlsConfig,
    @Default("ip6") IpProtocol preferredIpProtocol,
    @Default("true") boolean ipProtocolFallback) {}
