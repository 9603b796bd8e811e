package dev.exporterkit.samples.blackbox.config;

/**
 * Which of a host's addresses is probed: the first of the preferred protocol, else, with fallback,
 * the last of all.
 */
public record AddressChoice(IpProtocol preferred, boolean fallback) {}
