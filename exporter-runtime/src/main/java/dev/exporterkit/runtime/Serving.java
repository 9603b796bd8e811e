package dev.exporterkit.runtime;

import dev.exporterkit.runtime.clientjava.ProcessMetrics;
import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.probe.Prober;
import dev.exporterkit.runtime.probe.TargetResolver;
import dev.exporterkit.runtime.web.Listeners;
import dev.exporterkit.runtime.web.WebServer;
import java.net.InetSocketAddress;
import java.time.Duration;

/** The time between start and stop. */
final class Serving {
  private static final Log log = Log.of(Program.class);

  private final WebServer web;
  private final ProcessMetrics processMetrics;
  private final Prober prober;
  private final TargetResolver targets;
  private final Listeners listeners;

  Serving(Program.Started started) {
    Assembly assembly = started.assembly();
    this.web = assembly.get(WebServer.class);
    this.processMetrics = assembly.get(ProcessMetrics.class);
    this.prober = assembly.get(Prober.class);
    this.targets = assembly.get(TargetResolver.class);
    this.listeners = started.listeners();
  }

  /** Serves until a signal requests a stop and the last response has been sent. */
  void untilStopped(Shutdown shutdown) throws InterruptedException {
    Signals.onStop(shutdown::begin);
    begin();
    shutdown.awaitBegin();
    end(shutdown.timeForResponses());
  }

  /** Starts serving. */
  void begin() {
    web.serve(listeners);
    for (InetSocketAddress address : listeners.addresses()) {
      log.info("Listening on", "address", text(address), "url", url(address));
    }
    if (!prober.collectors().isEmpty() && targets.areAllAllowed()) {
      log.warn(
          "No --probe.allow-target is set: anyone who can reach this exporter can probe any host it can reach",
          "advice",
          "restrict the targets with --probe.allow-target");
    }
    processMetrics.startInBackground();
  }

  /** Stops serving; responses in progress have so much time. */
  void end(Duration patience) throws InterruptedException {
    log.info("Stopping");
    web.stop(listeners, patience);
  }

  private static String text(InetSocketAddress address) {
    return host(address) + ":" + address.getPort();
  }

  static String url(InetSocketAddress address) {
    String host = address.getAddress().isAnyLocalAddress() ? "localhost" : host(address);
    return "http://" + host + ":" + address.getPort() + "/";
  }

  private static String host(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    return host.contains(":") ? "[" + shortened(host) + "]" : host;
  }

  /** The JDK writes all zeros of an IPv6 address, unlike everything else. */
  private static String shortened(String ipv6) {
    return ipv6.replaceFirst("(^|:)0(:0)+(:|$)", "::");
  }
}
