package dev.exporterkit.runtime.example;

import dev.exporterkit.api.Default;
import dev.exporterkit.api.PlainTextAllowed;
import dev.exporterkit.api.Secret;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration of the example.
 *
 * @param tills how many there are
 * @param password what the tills ask for
 * @param modules how to probe
 */
public record ShopConfig(
    int tills, @PlainTextAllowed Optional<Secret> password, Map<String, Module> modules) {

  /**
   * How to probe.
   *
   * @param tries how often
   */
  public record Module(@Default("1") int tries) {}
}
