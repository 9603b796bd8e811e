package dev.exporterkit.runtime.probe;

import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Target;

/**
 * What a client asks to be probed, before a collector runs for it. Equal to another one that asks
 * for the same, since equal probes share a run. Immutable.
 */
public interface ProbeTarget {

  /** Returns the target as the client wrote it. */
  String text();

  /** Returns the host that is probed, in lower case; the whole text if it names none. */
  String host();

  /**
   * Returns the target as one run of a collector sees it.
   *
   * @param run tells how much time there is
   * @param log takes what is to be told of the run
   */
  Target during(ScrapeContext run, ProbeLog log);
}
