package dev.exporterkit.testkit.leak;

import java.time.Duration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The extension behind {@link FailOnLeaks}. An extension of your own that starts something calls
 * {@link #watch} before it does, and its users need no annotation.
 */
public final class LeakExtension
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(LeakExtension.class);
  private static final String WAIT = "exporterkit.leaks.wait-seconds";
  private static final long DEFAULT_WAIT_SECONDS = 20;

  /** For JUnit. */
  public LeakExtension() {}

  /**
   * Notes what there is now, unless that has happened for the test class, and makes the class fail
   * if there is more after its last test. JUnit closes it after all extensions of the class.
   *
   * @param context that of the test class or of one of its tests
   */
  public static void watch(ExtensionContext context) {
    watchOf(context);
  }

  private static LeakWatch watchOf(ExtensionContext context) {
    ExtensionContext outermost = context;
    for (ExtensionContext parent = outermost;
        parent.getTestClass().isPresent();
        parent = parent.getParent().orElseThrow()) {
      outermost = parent;
    }
    Class<?> tests = outermost.getRequiredTestClass();
    Duration wait =
        Duration.ofSeconds(
            context.getConfigurationParameter(WAIT, Long::valueOf).orElse(DEFAULT_WAIT_SECONDS));
    return outermost
        .getStore(NAMESPACE)
        .computeIfAbsent(LeakWatch.class, none -> LeakWatch.begin(tests, wait), LeakWatch.class);
  }

  /** Called by JUnit; do not call. */
  @Override
  public void beforeAll(ExtensionContext context) {
    watch(context);
  }

  /** Called by JUnit; do not call. */
  @Override
  public void beforeEach(ExtensionContext context) {
    watch(context);
  }

  /** Called by JUnit; do not call. */
  @Override
  public void afterEach(ExtensionContext context) {
    watchOf(context).note(context.getRequiredTestMethod().getName() + "()");
  }
}
