package dev.exporterkit.benchmarks.measure;

import dev.exporterkit.benchmarks.peer.Peer;

/** Responses per second to consecutive requests, the median. */
public record RequestFigures(Peer peer, double perSecond) {}
