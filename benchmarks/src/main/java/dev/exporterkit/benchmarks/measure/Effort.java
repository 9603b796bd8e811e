package dev.exporterkit.benchmarks.measure;

/**
 * How often a peer is scraped in one way at one size.
 *
 * @param warmUps scrapes before the clock starts, for peers that are compiled while they run
 * @param rounds scrapes of each peer that count
 */
public record Effort(int warmUps, int rounds) {
  /** For peers that run as fast at first as ever. */
  static final int WARM_UPS_OF_COMPILED = 2;
}
