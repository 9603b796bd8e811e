package dev.exporterkit.http;

import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.client.CurrentScrape;
import dev.exporterkit.runtime.flight.Threads;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;

/** Runs enqueued calls on threads that are bound to the scrape of the caller. */
final class ScrapeDispatcher {
  private static final long IDLE_SECONDS = 60;

  private ScrapeDispatcher() {}

  static Dispatcher of(CurrentScrape current) {
    Dispatcher dispatcher = new Dispatcher(new ScrapeThreads(current));
    // A call that had to wait for another would otherwise start on the other's thread, in its
    // scrape.
    dispatcher.setMaxRequests(Integer.MAX_VALUE);
    dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    return dispatcher;
  }

  private static final class ScrapeThreads extends ThreadPoolExecutor {
    private final CurrentScrape current;

    ScrapeThreads(CurrentScrape current) {
      super(
          0,
          Integer.MAX_VALUE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Threads.named("http-call"));
      this.current = current;
    }

    @Override
    public void execute(Runnable task) {
      ScrapeContext scrape = current.get();
      super.execute(
          () ->
              current.in(
                  scrape,
                  () -> {
                    task.run();
                    return true;
                  }));
    }
  }
}
