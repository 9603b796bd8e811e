package dev.exporterkit.annotations.processor.collector;

/**
 * A method that returns a label or a value, without parameters or with the scrape.
 *
 * @param method its name
 * @param arguments the text between the parentheses
 * @param guarded whether the author wrote it, so that it may throw
 * @param column the column that replaces it in a table
 */
record Accessor(String method, String arguments, boolean guarded, String column) {

  /** Returns the call on a receiver. */
  String on(String receiver) {
    return receiver + "." + method + "(" + arguments + ")";
  }
}
