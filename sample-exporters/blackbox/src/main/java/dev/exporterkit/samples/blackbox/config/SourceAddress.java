package dev.exporterkit.samples.blackbox.config;

import com.google.common.net.InetAddresses;
import dev.exporterkit.api.ConfigurationException;
import java.util.Optional;

/** The address of this machine to connect from. A name could change its address between probes. */
final class SourceAddress {
  private SourceAddress() {}

  static void check(Optional<String> address) {
    if (address.isPresent() && !InetAddresses.isInetAddress(address.get())) {
      throw new ConfigurationException("source_ip_address", "must be an IP address.");
    }
  }
}
