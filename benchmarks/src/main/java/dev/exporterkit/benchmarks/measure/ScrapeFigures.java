package dev.exporterkit.benchmarks.measure;

import dev.exporterkit.benchmarks.client.Ask;
import dev.exporterkit.benchmarks.peer.Peer;

/**
 * The cost of scraping a peer with one kind of request at one size.
 *
 * @param bytes of the last body
 * @param millis from the first byte of the request to the last of the body, the median
 * @param cpuMillis of the peer for one scrape, including work afterwards
 * @param clientCpuMillis of the measuring client for one scrape
 */
public record ScrapeFigures(
    Peer peer,
    Ask ask,
    int series,
    long bytes,
    double millis,
    double cpuMillis,
    double clientCpuMillis) {}
