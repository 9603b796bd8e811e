package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.NoDataException;
import dev.exporterkit.api.TargetUnavailableException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** How one run of a collector ended. */
public enum Outcome {
  /** It returned rows. */
  SUCCEEDED,
  /** It reported that there is no data. */
  NO_DATA,
  /** The target system cannot be reached, or its response is unusable. */
  TARGET_UNAVAILABLE,
  /** The collector itself failed. */
  FAILED,
  /** It did not finish in time. */
  LATE;

  private static final int MAX_CHAIN = 64;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** Returns whether the collector succeeded. */
  public boolean isSuccess() {
    return this == SUCCEEDED || this == NO_DATA;
  }

  /** Returns the outcome as in logs, such as {@code target_unavailable}. */
  @Override
  public String toString() {
    return word;
  }

  /** Returns the outcome for an exception, or for none. */
  public static Outcome of(@Nullable Throwable failure) {
    if (failure == null) {
      return SUCCEEDED;
    }
    if (failure instanceof NoDataException) {
      return NO_DATA;
    }
    Throwable cause = failure;
    // A cyclic chain must not block the scrape.
    for (int i = 0; cause != null && i < MAX_CHAIN; i++) {
      if (blamesTarget(cause)) {
        return TARGET_UNAVAILABLE;
      }
      cause = cause.getCause();
    }
    return FAILED;
  }

  private static boolean blamesTarget(Throwable cause) {
    return cause instanceof TargetUnavailableException
        || cause instanceof IOException
        || cause instanceof TimeoutException
        || cause instanceof SQLException;
  }
}
