package dev.exporterkit.samples.blackbox.config;

/**
 * The choice among the addresses of a host: the first of the preferred protocol, or with fallback
 * the last of all.
 */
public record AddressChoice(IpProtocol preferred, boolean fallback) {}
