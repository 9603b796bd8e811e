package dev.exporterkit.samples.mysql;

import org.jspecify.annotations.Nullable;

/** A query whose result is unusable, so that its author has to change it. */
final class QueryFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  // Without a cause: an SQLException among the causes would mean that the database is down.
  QueryFailedException(Query query, @Nullable String problem) {
    super("query " + query.metric() + ": " + problem);
  }
}
