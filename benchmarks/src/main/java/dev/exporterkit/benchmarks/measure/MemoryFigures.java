package dev.exporterkit.benchmarks.measure;

import dev.exporterkit.benchmarks.peer.Peer;

/** Resident memory of a peer after the scrapes of one size, in megabytes: now, and at most. */
public record MemoryFigures(Peer peer, int series, double resident, double peak) {}
