package dev.exporterkit.samples.blackbox.config;

import dev.exporterkit.api.Default;
import java.util.Optional;

/** The reference's section for gRPC. It is accepted, so that a file with it works here. */
public record GrpcModule(
    Optional<String> service,
    @Default("false") boolean tls,
    TlsConfig tlsConfig,
    @Default("ip6") IpProtocol preferredIpProtocol,
    @Default("true") boolean ipProtocolFallback) {}
