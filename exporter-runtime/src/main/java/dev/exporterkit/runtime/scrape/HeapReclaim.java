package dev.exporterkit.runtime.scrape;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Gives memory back to the system after an OutOfMemoryError. The heap has grown to its maximum
 * then, and without a full collection, which a heap of that size no longer needs, it fills with
 * garbage.
 */
public final class HeapReclaim {
  /** In which further failures add no further collection. */
  private static final long DELAY_SECONDS = 1;

  // There is one heap for each JVM.
  private static final AtomicBoolean isRequested = new AtomicBoolean();

  private HeapReclaim() {}

  /** Asks for a full collection, in a moment, if a failure is or comes from an OutOfMemoryError. */
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
