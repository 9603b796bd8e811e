package dev.exporterkit.benchmarks.measure;

import dev.exporterkit.benchmarks.peer.Peer;

/** From the start of the process to the end of the first response, the median. */
public record StartFigures(Peer peer, double millis) {}
