package dev.exporterkit.samples.blackbox.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.api.PlainTextAllowed;
import dev.exporterkit.api.Secret;
import java.util.Base64;

/** A user and a password. */
public record BasicAuth(String username, @PlainTextAllowed Secret password) {
  /** Returns the value of the header Authorization. Never log it. */
  public String header() {
    byte[] pair = (username + ":" + password.value()).getBytes(UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
