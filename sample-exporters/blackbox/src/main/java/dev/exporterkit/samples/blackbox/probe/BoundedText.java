package dev.exporterkit.samples.blackbox.probe;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of a target for an expression of the configuration. Some expressions take years on some
 * texts; this ends them with the probe.
 */
public final class BoundedText implements CharSequence {
  private static final int LOOKS_PER_CHECK = 1 << 16;

  private final CharSequence text;
  private final Deadline deadline;
  private int looks;

  private BoundedText(CharSequence text, Deadline deadline) {
    this.text = text;
    this.deadline = deadline;
  }

  /**
   * Looks for an expression; returns the first place where it matches.
   *
   * @throws ProbeFailedException if it takes more time or stack than there is
   */
  public static Optional<MatchResult> find(Pattern expression, String text, Deadline deadline)
      throws ProbeFailedException {
    Matcher matcher = expression.matcher(new BoundedText(text, deadline));
    try {
      return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    } catch (TimeUpException e) {
      throw new ProbeFailedException("the expression " + expression + " took too long", e);
    } catch (StackOverflowError e) {
      throw new ProbeFailedException("the expression " + expression + " goes too deep", e);
    }
  }

  /** Tells whether an expression matches somewhere in a text. */
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
    return text.toString();
  }

  private static final class TimeUpException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
