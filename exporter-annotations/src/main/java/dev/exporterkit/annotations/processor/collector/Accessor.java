package dev.exporterkit.annotations.processor.collector;

/**
 * A method without parameters, or with the scrape, that hands out a label or a value.
 *
 * @param method its name
 * @param arguments what stands between the parentheses
 * @param guarded whether it is code of the author's that may throw
 */
record Accessor(String method, String arguments, boolean guarded) {

  /** Returns the call on a receiver. */
  String on(String receiver) {
    return receiver + "." + method + "(" + arguments + ")";
  }
}
