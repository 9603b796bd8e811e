package dev.exporterkit.benchmarks.measure;

import dev.exporterkit.benchmarks.peer.Lineup;
import dev.exporterkit.benchmarks.process.Programs;
import java.nio.file.Path;

/**
 * What every measurement works with.
 *
 * @param answers the folder for kept bodies
 */
public record Bench(Lineup lineup, Programs programs, Path answers, Results results) {}
