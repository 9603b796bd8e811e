package dev.exporterkit.samples.blackbox.probe;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.exporterkit.api.Deadline;
import java.util.Optional;

/**
 * Text from a target, to be searched with a regular expression of the configuration. RE2 takes time
 * in proportion to the text, but a large text can still take longer than the probe has; this class
 * ends the search at the deadline.
 */
public final class BoundedText implements CharSequence {
  private static final int LOOKS_PER_CHECK = 1 << 16;

  private final String text;
  private final Deadline deadline;
  private int looks;

  private BoundedText(String text, Deadline deadline) {
    this.text = text;
    this.deadline = deadline;
  }

  /**
   * Finds the first match of an expression.
   *
   * @throws ProbeFailedException if that takes longer than the probe may
   */
  public static Optional<Matcher> find(Pattern expression, String text, Deadline deadline)
      throws ProbeFailedException {
    Matcher matcher = expression.matcher(new BoundedText(text, deadline));
    try {
      return matcher.find() ? Optional.of(matcher) : Optional.empty();
    } catch (TimeUpException e) {
      throw new ProbeFailedException("the expression " + expression + " took too long", e);
    }
  }

  /** Returns whether an expression matches anywhere in a text. */
  public static boolean matches(Pattern expression, String text, Deadline deadline)
      throws ProbeFailedException {
    return find(expression, text, deadline).isPresent();
  }

  @Override
  public char charAt(int index) {
    if (++looks % LOOKS_PER_CHECK == 0 && deadline.isOver()) {
      throw new TimeUpException();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  private static final class TimeUpException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
