package dev.exporterkit.benchmarks.measure;

import dev.exporterkit.benchmarks.peer.Lineup;
import dev.exporterkit.benchmarks.process.Programs;
import java.nio.file.Path;

/**
 * The context of all measurements.
 *
 * @param responses the folder for the bodies of responses
 */
public record Bench(Lineup lineup, Programs programs, Path responses, Results results) {}
