package dev.exporterkit.runtime;

import dev.exporterkit.runtime.log.Log;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Signals of the operating system. Java has no public API for them, and javac warns about the
 * internal one, so only this class uses it, by reflection. If it is missing, the JVM ends
 * immediately, as by default.
 */
final class Signals {
  private static final int KILLED = 128;

  /** The signals that make daemons reload their configuration or reopen their log files. */
  private static final List<String> RELOAD = List.of("HUP", "USR1", "USR2");

  private Signals() {}

  /** Calls back at the first SIGTERM or SIGINT; the second ends the JVM immediately. */
  static void onStop(Runnable stop) {
    AtomicBoolean stopping = new AtomicBoolean();
    for (String name : List.of("TERM", "INT")) {
      handleIfPossible(name, number -> stopOrHalt(number, stopping, stop));
    }
  }

  /**
   * Keeps the signals for a reload from ending the JVM. A SIGHUP that is ignored already, as under
   * {@code nohup}, stays ignored; the JVM takes care of that.
   */
  static void surviveReload() {
    for (String name : RELOAD) {
      handleIfPossible(name, number -> logReload("SIG" + name));
    }
  }

  private static void logReload(String signal) {
    log()
        .warn(
            "Nothing is reloaded: this exporter reads its configuration when it starts, and logs to"
                + " standard error",
            "signal",
            signal,
            "advice",
            "restart it to apply changes");
  }

  private static void handleIfPossible(String name, Handler handler) {
    try {
      handle(name, handler);
    } catch (ReflectiveOperationException | RuntimeException e) {
      log().debug("Cannot handle the signal", "signal", name, "err", e);
    }
  }

  /**
   * Created late: until the signals are handled they end the JVM, and creating a logger takes
   * longer.
   */
  private static Log log() {
    return Log.of(Signals.class);
  }

  private interface Handler {
    void handle(int number);
  }

  private static void stopOrHalt(int number, AtomicBoolean stopping, Runnable stop) {
    if (stopping.compareAndSet(false, true)) {
      stop.run();
    } else {
      Runtime.getRuntime().halt(KILLED + number);
    }
  }

  private static void handle(String name, Handler handler) throws ReflectiveOperationException {
    Class<?> signalType = Class.forName("sun.misc.Signal");
    Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
    Method number = signalType.getMethod("getNumber");
    Object signal = signalType.getConstructor(String.class).newInstance(name);
    Object proxy =
        Proxy.newProxyInstance(
            Signals.class.getClassLoader(),
            new Class<?>[] {handlerType},
            (self, method, args) -> {
              if (method.getName().equals("handle")) {
                handler.handle((Integer) number.invoke(args[0]));
              }
              return null;
            });
    signalType.getMethod("handle", signalType, handlerType).invoke(null, signal, proxy);
  }
}
