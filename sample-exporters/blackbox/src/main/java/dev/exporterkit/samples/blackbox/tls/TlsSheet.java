package dev.exporterkit.samples.blackbox.tls;

import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Info;
import dev.exporterkit.annotations.Label;

/** The results of a handshake. Times are seconds since 1970. */
public record TlsSheet(
    @Gauge(
            name = "probe_ssl_earliest_cert_expiry",
            help = "When the first of the certificates that the server sent expires, in Unix time.")
        long earliestExpiry,
    @Gauge(
            name = "probe_ssl_last_chain_expiry_timestamp_seconds",
            help =
                "When the chain of trusted certificates expires, in Unix time; in the year 1 if"
                    + " certificates are not verified.")
        long lastChainExpiry,
    LeafInfo leaf,
    Version version) {

  /** The server's own certificate. */
  @Info(name = "probe_ssl_last_chain_info", help = "The certificate of the server.")
  public record LeafInfo(
      @Label String fingerprintSha256,
      @Label String issuer,
      @Label String subject,
      @Label("subjectalternative") String alternativeNames) {}

  /** The version of TLS. */
  @Info(name = "probe_tls_version_info", help = "TLS version that was used.")
  public record Version(@Label String version) {}
}
