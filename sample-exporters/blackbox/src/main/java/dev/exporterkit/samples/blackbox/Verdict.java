package dev.exporterkit.samples.blackbox;

import dev.exporterkit.api.Deadline;
import dev.exporterkit.samples.blackbox.probe.LookupSheet;
import dev.exporterkit.samples.blackbox.probe.Probe;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Whether a target does what a module requires, and how long it took to find out. */
record Verdict(boolean success, Duration duration, Optional<LookupSheet> lookup) {

  /** The work of a prober. */
  interface Run {
    /**
     * Probes.
     *
     * @throws IOException if the target does not do what the module requires
     */
    void run() throws IOException;
  }

  static Verdict of(Probe probe, Run run) {
    boolean success = succeeds(probe, run);
    return new Verdict(success, probe.elapsed(), probe.lookup());
  }

  private static boolean succeeds(Probe probe, Run run) {
    try {
      run.run();
      probe.trace().add("Probe succeeded");
      return true;
    } catch (IOException e) {
      probe.trace().add("Probe failed", "reason", reason(e, probe.deadline()));
      return false;
    } catch (RuntimeException | StackOverflowError e) {
      // The bytes of a target caused an exception: still a verdict about the target.
      Defects.report(e);
      probe.trace().add("Probe failed", "reason", "the response cannot be read: " + e);
      return false;
    }
  }

  private static String reason(IOException failure, Deadline deadline) {
    if (deadline.isOver()) {
      return "it took longer than " + deadline;
    }
    String message = failure.getMessage();
    if (failure instanceof ProbeFailedException) {
      return String.valueOf(message);
    }
    String type = failure.getClass().getSimpleName();
    return message == null ? type : type + ": " + message;
  }
}
