package dev.exporterkit.runtime;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Provides;
import dev.exporterkit.runtime.flight.Threads;
import dev.exporterkit.runtime.web.Listeners;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Loads the classes of Guice and of the HTTP server, and those for its first response, while
 * picocli loads its own: together they take most of the start.
 */
final class WarmUp extends AbstractModule {

  static void inBackground() {
    Assembly.prepare();
    Thread thread = Threads.named("warm-up").newThread(WarmUp::run);
    // A failure here, such as a heap that is too small, occurs again where it is reported.
    thread.setUncaughtExceptionHandler((failed, e) -> {});
    thread.start();
  }

  private static void run() {
    Guice.createInjector(new WarmUp()).getInstance(String.class);
    Listeners.bind(List.of());
    // As the HTTP server writes the Date of its first response, which takes 30 ms for zone names.
    DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss zzz", Locale.US)
        .withZone(ZoneId.of("GMT"))
        .formatTo(Instant.EPOCH, new StringBuilder());
  }

  @Provides
  String anything() {
    return "";
  }
}
