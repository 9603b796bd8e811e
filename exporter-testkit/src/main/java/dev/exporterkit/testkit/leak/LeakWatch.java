package dev.exporterkit.testkit.leak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The watch over one test class. Classes that overlap in time are one group: what was there before
 * the first of them is compared with what is left after the last.
 */
final class LeakWatch implements AutoCloseable {
  private static final long PAUSE_MILLIS = 20;
  private static final int MAX_SHOWN = 10;

  private static final Object LOCK = new Object();
  private static @Nullable Group group;

  private final Class<?> tests;
  private final Duration maxWait;

  /** What is common to the classes that run at the same time. Guarded by the lock. */
  private static final class Group {
    final Held before = Held.now();
    final Set<LeakWatch> running = new HashSet<>();
    final Set<String> classes = new TreeSet<>();
    final Map<Object, String> firstSeen = new HashMap<>();
    final List<Pattern> allowedThreads = new ArrayList<>();
    boolean allAllowed;

    void admit(LeakWatch watch) {
      running.add(watch);
      classes.add(watch.tests.getSimpleName());
      AllowLeaks allowed = watch.tests.getAnnotation(AllowLeaks.class);
      if (allowed != null) {
        allAllowed |= allowed.threads().length == 0;
        for (String name : allowed.threads()) {
          allowedThreads.add(Pattern.compile(name));
        }
      }
    }

    List<Leak> leaks() {
      return allAllowed
          ? List.of()
          : Held.now().without(before).stream()
              .filter(leak -> !leak.isThreadNamed(allowedThreads))
              .toList();
    }

    String message(List<Leak> leaks) {
      StringBuilder message =
          new StringBuilder(String.join(", ", classes))
              .append(" left %d thing%s behind:".formatted(leaks.size(), plural(leaks.size())));
      int number = 0;
      for (Leak leak : leaks.subList(0, Math.min(MAX_SHOWN, leaks.size()))) {
        String test = firstSeen.get(leak.key());
        message.append("\n  ").append(++number).append(") ");
        message.append(leak.describe(test == null ? "" : ", since " + test));
      }
      return leaks.size() > MAX_SHOWN
          ? message + "\n  and " + (leaks.size() - MAX_SHOWN) + " more"
          : message.toString();
    }

    private static String plural(int count) {
      return count == 1 ? "" : "s";
    }
  }

  private LeakWatch(Class<?> tests, Duration maxWait) {
    this.tests = tests;
    this.maxWait = maxWait;
  }

  static LeakWatch begin(Class<?> tests, Duration maxWait) {
    LeakWatch watch = new LeakWatch(tests, maxWait);
    synchronized (LOCK) {
      if (group == null) {
        group = new Group();
      }
      group.admit(watch);
    }
    return watch;
  }

  /** Notes which test something is seen after for the first time. */
  void note(String test) {
    synchronized (LOCK) {
      if (group != null) {
        Group current = group;
        current.leaks().forEach(leak -> current.firstSeen.putIfAbsent(leak.key(), test));
      }
    }
  }

  /** Waits until nothing is left, and throws an error with what is. */
  @Override
  public void close() {
    long end = System.nanoTime() + maxWait.toNanos();
    synchronized (LOCK) {
      if (group != null) {
        group.running.remove(this);
      }
    }
    while (!isDone(System.nanoTime() - end > 0)) {
      try {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Whether there is nothing left, or a class has begun that will check it. */
  private static boolean isDone(boolean late) {
    synchronized (LOCK) {
      Group current = group;
      if (current == null || !current.running.isEmpty()) {
        return true;
      }
      List<Leak> leaks = current.leaks();
      if (!leaks.isEmpty() && !late) {
        return false;
      }
      group = null;
      if (!leaks.isEmpty()) {
        throw new AssertionError(current.message(leaks));
      }
      return true;
    }
  }
}
