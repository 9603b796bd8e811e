package dev.exporterkit.samples.blackbox.probe;

import dev.exporterkit.annotations.Gauge;
import java.time.Duration;

/** The lookup of the target's address. */
public record LookupSheet(
    @Gauge(
            name = "probe_dns_lookup_time_seconds",
            help = "Time to resolve the address of the target, in DNS or elsewhere.")
        Duration time,
    @Gauge(name = "probe_ip_protocol", help = "IP version that was used: 4, 6, or 0 if none.")
        int protocol,
    @Gauge(
            name = "probe_ip_addr_hash",
            help = "Hash of the address that was used; it changes when the address does.")
        long addressHash) {}
