package dev.exporterkit.benchmarks.report;

import dev.exporterkit.benchmarks.client.Ask;
import dev.exporterkit.benchmarks.measure.MemoryFigures;
import dev.exporterkit.benchmarks.measure.Plan;
import dev.exporterkit.benchmarks.measure.RequestFigures;
import dev.exporterkit.benchmarks.measure.Results;
import dev.exporterkit.benchmarks.peer.Peer;
import java.util.ArrayList;
import java.util.List;

/** The last column of DESIGN section 6. Every goal applies with the JVM metrics on and off. */
final class Goals {
  private static final double TIMES_FLOOR = 1.5;
  private static final double TIMES_CLIENT_JAVA = 0.25;
  private static final double REQUESTS = 8000;
  private static final double MEGABYTES_ON_17 = 100;
  private static final double MEGABYTES_ON_25 = 120;
  private static final double START_BY_LAUNCHER = 1.4;
  private static final double START_PLAIN = 2.2;

  /** Ten times the series may take twelve times as long and still count as linear. */
  private static final double LINEAR = 12;

  private static final int TENFOLD = 10 * Plan.GOAL_SIZE;
  private static final List<Peer> KITS = List.of(Peer.KIT, Peer.KIT_WITHOUT_JVM_METRICS);

  private final Results results;
  private final Ratios ratios;
  private final List<Goal> goals = new ArrayList<>();

  private Goals(Results results) {
    this.results = results;
    this.ratios = new Ratios(results);
  }

  static List<Goal> of(Results results) {
    Goals all = new Goals(results);
    KITS.forEach(all::addScrapes);
    KITS.forEach(all::addMemory);
    KITS.forEach(all::addRequests);
    all.addStarts();
    KITS.forEach(all::addGrowth);
    return all.goals;
  }

  private void addScrapes(Peer kit) {
    for (Ask ask : Ask.values()) {
      if (ask.gzip()) {
        addGzip(kit, ask);
      } else {
        addIdentity(kit, ask);
      }
    }
  }

  private void addIdentity(Peer kit, Ask ask) {
    goals.add(
        Goal.atMost(
            TIMES_FLOOR,
            kit.title() + ": " + ask.title() + ", time ÷ floor",
            ratios.time(kit, Peer.FLOOR, ask, Plan.GOAL_SIZE),
            Digits::times));
  }

  private void addGzip(Peer kit, Ask ask) {
    String what = kit.title() + ": " + ask.title();
    goals.add(
        Goal.atMost(
            TIMES_CLIENT_JAVA,
            what + ", time ÷ client_java",
            ratios.time(kit, Peer.CLIENT_JAVA, ask, Plan.GOAL_SIZE),
            Digits::times));
    goals.add(
        Goal.atMost(
            TIMES_CLIENT_JAVA,
            what + ", CPU ÷ client_java",
            ratios.cpu(kit, Peer.CLIENT_JAVA, ask, Plan.GOAL_SIZE),
            Digits::times));
  }

  private void addMemory(Peer kit) {
    goals.add(
        Goal.atMost(
            Runtime.version().feature() < 25 ? MEGABYTES_ON_17 : MEGABYTES_ON_25,
            kit.title() + ": resident after the scrapes",
            results.memory(kit, Plan.GOAL_SIZE).map(MemoryFigures::resident),
            Digits::megabytes));
  }

  private void addRequests(Peer kit) {
    goals.add(
        Goal.atLeast(
            REQUESTS,
            kit.title() + ": 200 series, responses a second on 4 connections",
            results.requests(kit).map(RequestFigures::perSecond),
            Digits::count));
  }

  private void addStarts() {
    goals.add(
        Goal.atMost(
            START_BY_LAUNCHER,
            "kit by the launcher: start to first response ÷ client_java",
            ratios.start(Peer.KIT, Peer.CLIENT_JAVA),
            Digits::times));
    goals.add(
        Goal.atMost(
            START_PLAIN,
            Peer.KIT_PLAIN.title() + ": start to first response ÷ client_java",
            ratios.start(Peer.KIT_PLAIN, Peer.CLIENT_JAVA),
            Digits::times));
  }

  private void addGrowth(Peer kit) {
    for (Ask ask : List.of(Ask.OPENMETRICS, Ask.OPENMETRICS_GZIP)) {
      goals.add(
          Goal.atMost(
              LINEAR,
              kit.title() + ": " + ask.title() + ", 1,000,000 series ÷ 100,000",
              ratios.growth(kit, ask, TENFOLD, Plan.GOAL_SIZE),
              Digits::times));
    }
  }
}
