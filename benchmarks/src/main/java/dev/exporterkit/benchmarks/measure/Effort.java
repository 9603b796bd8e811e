package dev.exporterkit.benchmarks.measure;

/**
 * How often a peer is scraped for one kind of request at one size.
 *
 * @param warmUps scrapes before the measurement, for peers that are compiled while they run
 * @param rounds measured scrapes of each peer
 */
public record Effort(int warmUps, int rounds) {
  /** For peers without warm-up. */
  static final int WARM_UPS_OF_COMPILED = 2;
}
