package dev.exporterkit.runtime.problem;

import dev.exporterkit.api.ConfigurationException;

/**
 * Something that keeps the exporter from starting.
 *
 * @param where the flag or variable as the operator wrote it
 * @param what what is wrong with it and what to do
 */
public record Problem(String where, String what) {

  /** Returns what a part of the exporter found wrong with an option, without secrets. */
  public static Problem of(ConfigurationException exception) {
    return new Problem(
        SecretText.maskValue(exception.option()), SecretText.mask(exception.problem()));
  }
}
