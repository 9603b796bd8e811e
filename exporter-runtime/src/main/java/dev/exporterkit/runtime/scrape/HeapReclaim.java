package dev.exporterkit.runtime.scrape;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Returns memory to the system after an OutOfMemoryError. The heap has then grown to its maximum,
 * and without a full collection, which a heap of that size does not need, it fills with garbage.
 */
public final class HeapReclaim {
  /** Further failures in this time do not trigger further collections. */
  private static final long DELAY_SECONDS = 1;

  // Each JVM has one heap.
  private static final AtomicBoolean isRequested = new AtomicBoolean();

  private HeapReclaim() {}

  /** Triggers a full collection shortly, if a failure is or was caused by an OutOfMemoryError. */
  public static void after(@Nullable Throwable failure) {
    if (failure instanceof OutOfMemoryError
        || (failure != null && failure.getCause() instanceof OutOfMemoryError)) {
      request();
    }
  }

  private static void request() {
    if (isRequested.compareAndSet(false, true)) {
      CompletableFuture.delayedExecutor(DELAY_SECONDS, TimeUnit.SECONDS, Runnable::run)
          .execute(
              () -> {
                isRequested.set(false);
                System.gc();
              });
    }
  }
}
