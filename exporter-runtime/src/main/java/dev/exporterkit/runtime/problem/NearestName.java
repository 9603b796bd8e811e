package dev.exporterkit.runtime.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class NearestName {
  /** No valid name is longer, and the time to compare grows with the product of the lengths. */
  private static final int MAX_LENGTH = 200;

  private NearestName() {}

  /** Returns the most similar valid name, unless none is similar. */
  public static Optional<String> of(String written, Collection<String> known) {
    if (written.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    int farthest = Math.max(2, written.length() / 4);
    return known.stream()
        .min(Comparator.comparingInt(name -> distance(written, name)))
        .filter(name -> distance(written, name) <= farthest);
  }

  /**
   * Returns the question " Did you mean …?", to be appended to a message; empty if no name is
   * similar.
   */
  public static String question(String written, Collection<String> known) {
    return of(written, known).map(name -> " Did you mean " + name + "?").orElse("");
  }

  /** Counts the letters to insert, remove, replace, or swap with a neighbour. */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && swapped(a, i, b, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
