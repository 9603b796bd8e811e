package dev.exporterkit.benchmarks.compare;

import dev.exporterkit.benchmarks.measure.Bench;
import dev.exporterkit.benchmarks.measure.Plan;
import dev.exporterkit.benchmarks.measure.RequestRuns;
import dev.exporterkit.benchmarks.measure.Results;
import dev.exporterkit.benchmarks.measure.ScrapeRuns;
import dev.exporterkit.benchmarks.measure.StartRuns;
import dev.exporterkit.benchmarks.peer.Lineup;
import dev.exporterkit.benchmarks.process.Programs;
import dev.exporterkit.benchmarks.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** The main class behind {@code benchmarks/compare}: {@code REPOSITORY WORK-FOLDER [FLAG…]}. */
public final class Compare {
  /** Maximum lifetime of a peer. The first start of the kit may include its build. */
  private static final Duration LIMIT = Duration.ofMinutes(15);

  private final Bench bench;
  private final CompareOptions options;

  private Compare(Bench bench, CompareOptions options) {
    this.bench = bench;
    this.options = options;
  }

  /** Measures, and prints the tables. */
  public static void main(String[] args) throws IOException {
    Folders folders = new Folders(Path.of(args[0]), Path.of(args[1]));
    CompareOptions options = options(Arrays.copyOfRange(args, 2, args.length));
    String machine = Machine.describe();
    Lineup lineup = folders.contestants().find();
    Results results = new Results();
    try (Programs programs = new Programs(folders.logs(), LIMIT)) {
      new Compare(new Bench(lineup, programs, folders.responses(), results), options).measure();
    }
    System.out.println("# Side by side\n\n" + machine + "\n");
    System.out.println(new Report(results, lineup, options.plan().sizes()).render());
  }

  private static CompareOptions options(String... flags) {
    try {
      return CompareOptions.parse(flags);
    } catch (IllegalArgumentException e) {
      System.err.println("compare: " + e.getMessage());
      System.exit(2);
      throw e;
    }
  }

  private void measure() throws IOException {
    Plan plan = options.plan();
    if (options.parts().contains(Part.STARTS)) {
      progress("starts");
      new StartRuns(bench).measure(plan.starts());
    }
    if (options.parts().contains(Part.REQUESTS)) {
      progress("requests back to back");
      new RequestRuns(bench).measure(plan.requestTime());
    }
    if (options.parts().contains(Part.SCRAPES)) {
      for (int series : plan.sizes()) {
        progress("scrapes of " + series + " series");
        new ScrapeRuns(bench, plan).measure(series);
      }
    }
  }

  private static void progress(String what) {
    System.err.println("compare: " + what);
  }
}
