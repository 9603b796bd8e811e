package dev.exporterkit.runtime.scrape;

/** Remembers of which failures an operator was told. Thread-safe. */
interface Failures {

  /** Counts a failure; returns how many there are to speak of, 0 if it is not the time to. */
  long add(String text);

  /** Takes note of a success; returns how many failures it ends, 0 if none of them was logged. */
  long end();
}
