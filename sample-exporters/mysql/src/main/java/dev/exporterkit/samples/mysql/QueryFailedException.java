package dev.exporterkit.samples.mysql;

import org.jspecify.annotations.Nullable;

/** A query whose result is of no use; whoever wrote it has to look at it. */
final class QueryFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  // Without a cause: an SQLException among the causes means that the database is not there.
  QueryFailedException(Query query, @Nullable String problem) {
    super("query " + query.metric() + ": " + problem);
  }
}
