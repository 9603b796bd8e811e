package dev.exporterkit.samples.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.tests.Exporter;
import dev.exporterkit.samples.tests.Mariadb;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Servers die, hang and come back while Prometheus scrapes all exporters, once, or for as many
 * minutes as the property {@code minutes} says. What Prometheus has stored is the judge.
 */
@Tag("daemon")
@Tag("once")
class OutagesTest {
  private static final Duration TIME = Duration.ofMinutes(Integer.getInteger("minutes", 0));
  // As many scrapes may meet at one exporter; a thread that served one stays for a minute.
  private static final int IDLE = 5;

  @TempDir Path folder;
  private Site site;
  private final List<Watched> all = new ArrayList<>();
  private Watched haproxyUp;
  private Watched door;
  private Watched mysqlUp;
  private Watched[] replica;

  @BeforeEach
  void start() throws Exception {
    site = new Site(folder);
    for (String job : site.jobs) {
      watch("up", job); // every scrape is answered in time
    }
    watch("disk_up", "disk");
    watch("blackbox_up", "door");
    haproxyUp = watch("haproxy_up", "haproxy");
    mysqlUp = watch("mysql_query_up", "mysql");
    door = watch("probe_success", "door");
    replica = new Watched[Site.REPLICAS];
    for (int i = 0; i < replica.length; i++) {
      replica[i] = watch("probe_success", "replica" + i);
    }
  }

  @AfterEach
  void stop() throws Exception {
    if (site != null) {
      site.stop();
    }
  }

  @Test
  void nextScrapeKnowsOfEveryOutage() throws Exception {
    long end = System.nanoTime() + TIME.toNanos();
    scene("all is well", () -> {});
    Map<Exporter, JavaProcess.Held> before = new LinkedHashMap<>();
    for (Exporter exporter : site.exporters) {
      before.put(exporter, new JavaProcess(exporter.daemon().pid()).held());
    }
    do {
      proxyGoesAndComesBack();
      replicasGoAndComeBack();
      replicasHangAndComeBack();
    } while (System.nanoTime() < end);
    for (Map.Entry<Exporter, JavaProcess.Held> held : before.entrySet()) {
      assertHoldsNoMore(new JavaProcess(held.getKey().daemon().pid()), held.getValue());
    }
  }

  private void proxyGoesAndComesBack() throws Exception {
    scene("HAProxy is killed", site.haproxy::kill, haproxyUp, door);
    scene("HAProxy is back", site.haproxy::revive, haproxyUp, door);
    scene("HAProxy hangs", site.haproxy::pause, haproxyUp, door);
    scene("HAProxy goes on", site.haproxy::resume, haproxyUp, door);
  }

  private void replicasGoAndComeBack() throws Exception {
    scene("one replica is killed", site.replicas.get(0)::kill, replica[0]);
    scene("two replicas are killed", site.replicas.get(1)::kill, replica[1]);
    scene("three replicas are killed", site.replicas.get(2)::kill, replica[2], mysqlUp);
    scene("one replica is back", site.replicas.get(1)::revive, replica[1], mysqlUp);
    scene("all replicas are back", this::reviveReplicas, replica[0], replica[2]);
  }

  /** A connection is all that the probes want, and the kernel gives it for one that hangs. */
  private void replicasHangAndComeBack() throws Exception {
    scene("one replica hangs", () -> hang(0));
    scene("two replicas hang", () -> hang(1));
    scene("three replicas hang", () -> hang(2), mysqlUp);
    scene("all replicas go on", this::resumeReplicas, mysqlUp);
  }

  /** A query that is just being answered waits, and has no time left for another replica. */
  private void hang(int number) throws Exception {
    site.replicas.get(number).pause();
    mysqlUp.beginAnew();
  }

  private void reviveReplicas() throws Exception {
    for (Mariadb server : site.replicas) {
      server.revive();
    }
  }

  private void resumeReplicas() throws Exception {
    for (Mariadb server : site.replicas) {
      server.resume();
    }
  }

  /** Something happens, which turns some series from 1 to 0 or back, and no other. */
  private void scene(String name, Event event, Watched... turned) throws Exception {
    for (Watched series : all) {
      series.judge("until " + name);
    }
    event.happen();
    for (Watched series : turned) {
      series.turn();
    }
    for (Watched series : all) {
      series.awaitScrapes(name);
    }
  }

  private interface Event {
    void happen() throws Exception;
  }

  private Watched watch(String name, String job) {
    Watched series = new Watched(site.prometheus, name, job);
    all.add(series);
    return series;
  }

  private static void assertHoldsNoMore(JavaProcess process, JavaProcess.Held before)
      throws Exception {
    JavaProcess.Held after = process.held();
    assertThat(after.threads()).as("threads").isLessThanOrEqualTo(before.threads() + IDLE);
    assertThat(after.descriptors()).as("fds").isLessThanOrEqualTo(before.descriptors() + IDLE);
  }
}
