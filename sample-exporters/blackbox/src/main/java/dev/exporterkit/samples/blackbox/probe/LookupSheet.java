package dev.exporterkit.samples.blackbox.probe;

import dev.exporterkit.annotations.Gauge;
import java.time.Duration;

/** How the address of the target was found. */
public record LookupSheet(
    @Gauge(
            name = "probe_dns_lookup_time_seconds",
            help = "Time to find the address of the target, in DNS or elsewhere.")
        Duration time,
    @Gauge(
            name = "probe_ip_protocol",
            help = "Version of the internet protocol that was used: 4, 6, or 0 if none.")
        int protocol,
    @Gauge(
            name = "probe_ip_addr_hash",
            help = "Hash of the address that was used; it changes when the address does.")
        long addressHash) {}
