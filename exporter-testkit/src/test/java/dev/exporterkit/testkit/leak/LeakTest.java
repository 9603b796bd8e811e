package dev.exporterkit.testkit.leak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.testkit.server.FakeHttpServer;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.FakeTcpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

@Timeout(60)
class LeakTest {
  /** The seconds that leaks have to end. */
  private static final String NEVER_ENDS = "1";

  private static final String ENDS_IN_TIME = "40";

  private static final Deque<AutoCloseable> LEFT = new ConcurrentLinkedDeque<>();

  @AfterEach
  void tidy() throws Exception {
    for (AutoCloseable left = LEFT.poll(); left != null; left = LEFT.poll()) {
      left.close();
    }
  }

  @FailOnLeaks
  static final class ThreadTest {
    @Test
    void startsAThread() {
      leaveThread("left behind");
    }
  }

  @Test
  void threadIsShownWithItsStack() {
    assertThat(failuresOf(ThreadTest.class))
        .singleElement()
        .asString()
        .startsWith(
            """
            ThreadTest left 1 thing behind:
              1) thread "left behind" (WAITING), since startsAThread():
                   at java.base""")
        .contains("java.util.concurrent.CountDownLatch.await(CountDownLatch.java:")
        .contains("at java.base", "java.lang.Thread.run(Thread.java:");
  }

  @FailOnLeaks
  static final class PortTest {
    @RegisterExtension static final FakeTcpServer tcp = FakeServer.tcp();

    @Test
    void listens() throws IOException {
      left(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    @Test
    void connects() throws IOException {
      left(new Socket(InetAddress.getLoopbackAddress(), tcp.port()));
      tcp.awaitConnections(1);
    }
  }

  @Test
  void portAndConnectionAreShown() {
    assertThat(failuresOf(PortTest.class))
        .singleElement()
        .asString()
        .matches(
            """
            PortTest left 2 things behind:
              1\\) connection 127\\.0\\.0\\.1:[0-9]+ → 127\\.0\\.0\\.1:[0-9]+, CLOSE_WAIT \\(descriptor [0-9]+\\), since connects\\(\\)
              2\\) listening port 127\\.0\\.0\\.1:[0-9]+ \\(descriptor [0-9]+\\), since listens\\(\\)""");
  }

  @FailOnLeaks
  static final class FileTest {
    @Test
    void opensAFile() throws IOException {
      left(Files.newInputStream(Path.of("pom.xml")));
    }

    @Test
    void startsAProcess() throws IOException {
      Process process =
          new ProcessBuilder("sleep", "1000")
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      left(() -> process.destroyForcibly().waitFor());
    }
  }

  @Test
  void fileAndProcessAreShown() {
    assertThat(failuresOf(FileTest.class))
        .singleElement()
        .asString()
        .matches(
            """
            FileTest left 2 things behind:
              1\\) open %s \\(descriptor [0-9]+\\), since opensAFile\\(\\)
              2\\) process [0-9]+: .*sleep 1000, since startsAProcess\\(\\)"""
                .formatted(Path.of("pom.xml").toAbsolutePath()));
  }

  @FailOnLeaks
  static final class PoolTest {
    @Test
    void idleThreadWaitsForEver() throws Exception {
      ThreadPoolExecutor pool = pool(0);
      pool.setCorePoolSize(1);
      pool.submit(() -> {}).get();
    }

    @Test
    void threadIsBusy() throws Exception {
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch end = new CountDownLatch(1);
      left(end::countDown);
      pool(60)
          .execute(
              () -> {
                begun.countDown();
                await(end);
              });
      begun.await();
    }
  }

  @Test
  void poolsThatDoNotEndAreShown() {
    assertThat(failuresOf(PoolTest.class))
        .singleElement()
        .asString()
        .startsWith("PoolTest left 2 things behind:")
        .contains("since idleThreadWaitsForEver():", "since threadIsBusy():");
  }

  @FailOnLeaks
  static final class ManyTest {
    @Test
    void startsTwelveThreads() throws InterruptedException {
      for (int i = 10; i < 22; i++) {
        leaveThread("left-" + i);
      }
    }
  }

  @Test
  void tenAreShown() {
    assertThat(failuresOf(ManyTest.class))
        .singleElement()
        .asString()
        .startsWith("ManyTest left 12 things behind:\n  1) thread \"left-10\"")
        .contains("\n  10) thread \"left-19\"")
        .endsWith("\n  and 2 more");
  }

  @FailOnLeaks
  static final class TidyTest {
    @RegisterExtension static final FakeHttpServer http = FakeServer.http().responds("/x", "fine");

    @Test
    void clientOfTheJdkStays() throws Exception {
      HttpRequest request = HttpRequest.newBuilder(URI.create(http.url("/x"))).build();
      assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body())
          .isEqualTo("fine");
    }

    @Test
    void idleThreadEndsByItself() throws Exception {
      pool(60).submit(() -> {}).get();
    }

    @Test
    void threadEndsInAMoment() {
      CountDownLatch end = new CountDownLatch(1);
      new Thread(() -> await(end), "about to end").start();
      end.countDown();
    }
  }

  @FailOnLeaks
  @AllowLeaks(value = "a library keeps it", threads = "allowed-.*")
  static final class AllowedTest {
    @Test
    void startsAllowed() {
      leaveThread("allowed-1");
    }

    @Nested
    final class Inner {
      @Test
      void startsAnother() {
        leaveThread("allowed-2");
      }
    }
  }

  @FailOnLeaks
  @AllowLeaks("only an example")
  static final class EverythingAllowedTest {
    @Test
    void startsOne() {
      leaveThread("left behind");
    }
  }

  @Test
  void whatIsKnownOrAllowedIsNoLeak() {
    assertThat(
            failuresOf(
                ENDS_IN_TIME,
                false,
                TidyTest.class,
                AllowedTest.class,
                EverythingAllowedTest.class))
        .isEmpty();
  }

  @FailOnLeaks
  static final class NestedTest {
    @Nested
    final class Inner {
      @Test
      void startsAThread() {
        leaveThread("left behind");
      }
    }

    @Nested
    final class Other {
      @Test
      void startsNothing() {}
    }
  }

  @Test
  void nestedClassesAreOneClass() {
    assertThat(failuresOf(NestedTest.class))
        .singleElement()
        .asString()
        .startsWith(
            "NestedTest left 1 thing behind:\n  1) thread \"left behind\" (WAITING), since ");
  }

  @FailOnLeaks
  static final class OtherThreadTest {
    @Test
    void startsAThread() {
      leaveThread("left behind as well");
    }
  }

  @FailOnLeaks
  static final class QuietTest {
    @Test
    void startsNothing() {}
  }

  @Test
  void classAfterALeakIsNotBlamed() {
    assertThat(failuresOf(ThreadTest.class, OtherThreadTest.class, QuietTest.class))
        .extracting(failure -> failure.substring(0, failure.indexOf(" ")))
        .containsExactlyInAnyOrder("ThreadTest", "OtherThreadTest");
  }

  /** Both run until both have begun. */
  private static final CyclicBarrier TOGETHER = new CyclicBarrier(2);

  @FailOnLeaks
  static final class OneTest {
    @Test
    void startsAThread() throws Exception {
      TOGETHER.await();
      leaveThread("left behind");
      TOGETHER.await();
    }
  }

  @FailOnLeaks
  static final class OtherTest {
    @Test
    void runsAtTheSameTime() throws InterruptedException, BrokenBarrierException {
      TOGETHER.await();
      TOGETHER.await();
    }
  }

  @Test
  void parallelClassesAreCheckedTogether() {
    assertThat(failuresOf(NEVER_ENDS, true, OneTest.class, OtherTest.class))
        .singleElement()
        .asString()
        .startsWith(
            "OneTest, OtherTest left 1 thing behind:\n  1) thread \"left behind\" (WAITING), since ");
  }

  private static List<String> failuresOf(Class<?>... classes) {
    return failuresOf(NEVER_ENDS, false, classes);
  }

  private static List<String> failuresOf(String wait, boolean parallel, Class<?>... classes) {
    List<String> failures = new ArrayList<>();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(List.of(classes).stream().map(DiscoverySelectors::selectClass).toList())
                .configurationParameter("exporterkit.leaks.wait-seconds", wait)
                .configurationParameter(
                    "junit.jupiter.execution.parallel.enabled", Boolean.toString(parallel))
                .configurationParameter(
                    "junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                    "junit.jupiter.execution.parallel.config.fixed.parallelism", "2")
                .build(),
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                result.getThrowable().ifPresent(e -> failures.add(e.getMessage()));
              }
            });
    return failures;
  }

  private static <T extends AutoCloseable> T left(T resource) {
    LEFT.add(resource);
    return resource;
  }

  /** Makes a pool of daemon threads that end when they are idle for some seconds. */
  private static ThreadPoolExecutor pool(int seconds) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            0,
            1,
            seconds,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> {
              Thread thread = new Thread(work, "pooled");
              thread.setDaemon(true);
              return thread;
            });
    left(pool::shutdownNow);
    return pool;
  }

  private static void leaveThread(String name) {
    CountDownLatch end = new CountDownLatch(1);
    Thread thread = new Thread(() -> await(end), name);
    thread.start();
    left(
        () -> {
          end.countDown();
          thread.join();
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
