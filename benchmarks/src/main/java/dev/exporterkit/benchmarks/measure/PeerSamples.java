package dev.exporterkit.benchmarks.measure;

import dev.exporterkit.benchmarks.client.Ask;
import dev.exporterkit.benchmarks.client.Connection;
import java.io.Closeable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Scrapes one peer repeatedly with one kind of request, over a kept-alive connection. */
final class PeerSamples implements Closeable {
  /** The servers close a connection after 30 seconds of silence. */
  private static final long MAX_SILENCE = TimeUnit.SECONDS.toNanos(10);

  private static final double NANOS_PER_MILLI = 1e6;

  private final RunningPeer peer;
  private final Ask ask;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final List<Double> millis = new ArrayList<>();
  private Connection connection;
  private long lastUse;
  private double cpuBefore;
  private long clientCpuNanos;
  private long bytes;

  PeerSamples(RunningPeer peer, Ask ask) throws IOException {
    this.peer = peer;
    this.ask = ask;
    this.connection = peer.connect();
    this.lastUse = System.nanoTime();
  }

  RunningPeer peer() {
    return peer;
  }

  /** Scrapes without measuring the time; the CPU time is counted afterwards. */
  void warmUp(Effort effort) throws IOException {
    boolean jit = peer.peer().isCompiledWhileRunning();
    int times = jit ? effort.warmUps() : Effort.WARM_UPS_OF_COMPILED;
    for (int i = 0; i < times; i++) {
      bytes = connection().scrape(ask);
    }
  }

  /** Starts counting the CPU time. */
  void begin() throws IOException {
    cpuBefore = peer.figures().cpuMillis();
  }

  /** Scrapes once and measures the time. */
  void sample() throws IOException {
    Connection open = connection();
    long cpu = threads.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    long length = open.scrape(ask);
    lastUse = System.nanoTime();
    clientCpuNanos += threads.getCurrentThreadCpuTime() - cpu;
    millis.add((lastUse - start) / NANOS_PER_MILLI);
    keepLength(length);
  }

  ScrapeFigures figures(int series) throws IOException {
    double cpu = peer.figures().cpuMillis() - cpuBefore;
    int count = millis.size();
    double clientCpu = clientCpuNanos / NANOS_PER_MILLI / count;
    return new ScrapeFigures(
        peer.peer(), ask, series, bytes, Median.of(millis), cpu / count, clientCpu);
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }

  private Connection connection() throws IOException {
    if (System.nanoTime() - lastUse > MAX_SILENCE) {
      connection.close();
      connection = peer.connect();
    }
    lastUse = System.nanoTime();
    return connection;
  }

  private void keepLength(long length) throws IOException {
    if (length < bytes * 0.9) {
      throw new IOException("a body of " + length + " bytes after one of " + bytes);
    }
    bytes = length;
  }
}
