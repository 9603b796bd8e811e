package dev.exporterkit.benchmarks.measure;

import dev.exporterkit.benchmarks.peer.Peer;

/** Answers in a second to requests back to back, the median. */
public record RequestFigures(Peer peer, double perSecond) {}
