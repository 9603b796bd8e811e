package dev.exporterkit.runtime.client;

import dev.exporterkit.api.ScrapeContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A scrape with so much time, which does not pass, and which a test cancels. */
record TestScrape(Duration remaining, List<AutoCloseable> resources) implements ScrapeContext {
  static final Duration LONG = Duration.ofMinutes(5);
  static final Duration SHORT = Duration.ofMillis(400);

  TestScrape(Duration remaining) {
    this(remaining, new CopyOnWriteArrayList<>());
  }

  @Override
  public <T, X extends Exception> T once(Class<T> key, Fetch<T, X> fetch) throws X {
    return fetch.fetch();
  }

  @Override
  public void onCancel(AutoCloseable resource) {
    resources.add(resource);
  }

  void cancel() throws Exception {
    for (AutoCloseable resource : resources) {
      resource.close();
    }
  }
}
