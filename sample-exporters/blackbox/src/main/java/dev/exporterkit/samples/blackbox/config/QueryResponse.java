package dev.exporterkit.samples.blackbox.config;

import com.google.re2j.Pattern;
import dev.exporterkit.api.Default;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * One step of a conversation: reads lines until one matches, then sends one, then starts TLS; each
 * only if it is configured.
 *
 * @param expect what a line of the target must match
 * @param labels the labels of {@code probe_expect_info} for the line that matched
 * @param send a line for the target, of any bytes, in which {@code ${1}} is the first group of the
 *     match
 * @param starttls whether a TLS handshake follows
 */
public record QueryResponse(
    Optional<Pattern> expect,
    List<ExpectLabel> labels,
    @Default("''") ByteBuffer send,
    @Default("false") boolean starttls) {

  /** Shows no values: a password may be sent. */
  @Override
  public String toString() {
    return "QueryResponse[…]";
  }
}
