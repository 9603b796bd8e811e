package dev.exporterkit.testkit.leak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The threads, descriptors and child processes of this JVM at a moment. */
record Held(
    Map<Thread, StackTraceElement[]> threads,
    Descriptors descriptors,
    Map<Long, ProcessHandle> processes) {

  /** Groups of threads that the JVM starts for itself. */
  private static final Set<String> OF_THE_JVM = Set.of("system", "InnocuousThreadGroup");

  /** Threads that others start once, or keep idle for the next user. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "junit-.*|surefire-.*|ForkJoinPool.*-worker-.*|CompletableFutureDelayScheduler"
              + "|ForkJoinPool.*-delayScheduler"
              + "|HttpClient-[0-9]+-(SelectorManager|Worker-[0-9]+)|Keep-Alive-.*"
              + "|OkHttp .*|Okio Watchdog|process reaper.*|Attach Listener|.*Cleaner.*");

  private static final Set<String> IDLE =
      Set.of(
          ThreadPoolExecutor.class.getName() + ".getTask",
          "dev.exporterkit.runtime.flight.SystemTimer.sleep");

  private static final Pattern SELECTORS = Pattern.compile("HttpClient-[0-9]+-SelectorManager");

  static Held now() {
    Map<Thread, StackTraceElement[]> threads = Thread.getAllStackTraces();
    return new Held(
        threads,
        Descriptors.now(),
        ProcessHandle.current()
            .children()
            .filter(ProcessHandle::isAlive)
            .collect(Collectors.toMap(ProcessHandle::pid, Function.identity())));
  }

  /** Returns what is here and was not there, in the order of its kind and name. */
  List<Leak> without(Held before) {
    List<Leak> leaks = new ArrayList<>();
    threads.entrySet().stream()
        .filter(entry -> !before.threads.containsKey(entry.getKey()))
        .filter(entry -> isOfTheTests(entry.getKey()))
        .filter(entry -> !isAboutToEnd(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(entry -> entry.getKey().getName()))
        .map(entry -> Leak.of(entry.getKey(), entry.getValue()))
        .forEach(leaks::add);
    leaks.addAll(descriptors.without(before.descriptors, selectors(), before.selectors()));
    processes.values().stream()
        .filter(process -> !before.processes.containsKey(process.pid()))
        .sorted()
        .map(Held::leak)
        .forEach(leaks::add);
    return leaks;
  }

  private static boolean isOfTheTests(Thread thread) {
    ThreadGroup group = thread.getThreadGroup();
    return thread.isAlive()
        && group != null
        && !OF_THE_JVM.contains(group.getName())
        && !KNOWN.matcher(thread.getName()).matches();
  }

  /**
   * Idle threads of a pool, and of the runtime's timer, end by themselves if they wait with a
   * timeout.
   */
  private static boolean isAboutToEnd(Thread thread, StackTraceElement[] stack) {
    return thread.isDaemon()
        && thread.getState() == Thread.State.TIMED_WAITING
        && Stream.of(stack)
            .map(frame -> frame.getClassName() + "." + frame.getMethodName())
            .anyMatch(IDLE::contains);
  }

  /** Returns how many clients of the JDK there are, which cannot be closed before JDK 21. */
  private long selectors() {
    return threads.keySet().stream()
        .filter(thread -> SELECTORS.matcher(thread.getName()).matches())
        .count();
  }

  private static Leak leak(ProcessHandle process) {
    ProcessHandle.Info info = process.info();
    String command = info.commandLine().or(info::command).orElse("of an unknown command");
    return Leak.of(process.pid(), "process %d: %s".formatted(process.pid(), command));
  }
}
