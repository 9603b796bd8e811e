package dev.exporterkit.samples.blackbox.config;

import com.google.re2j.Pattern;
import dev.exporterkit.api.Default;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * One turn of a conversation: lines are read until one matches, then one is sent, then TLS begins;
 * each only if it is configured.
 *
 * @param expect what a line of the target must match
 * @param labels what {@code probe_expect_info} tells of the line that matched
 * @param send a line for the target, in any bytes, in which {@code ${1}} is the first group of what
 *     matched
 * @param starttls whether a TLS handshake follows
 */
public record QueryResponse(
    Optional<Pattern> expect,
    List<ExpectLabel> labels,
    @Default("''") ByteBuffer send,
    @Default("false") boolean starttls) {

  /** Shows no value: a password may be sent. */
  @Override
  public String toString() {
    return "QueryResponse[…]";
  }
}
