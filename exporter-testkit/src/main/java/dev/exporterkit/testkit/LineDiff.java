package dev.exporterkit.testkit;

import java.util.ArrayList;
import java.util.List;

/** The difference between two texts, line by line. */
final class LineDiff {
  private static final int MAX_LINES = 40;

  private LineDiff() {}

  /** Returns the lines that differ: {@code -} those before, {@code +} those now. */
  static String of(List<String> before, List<String> now) {
    int[][] common = common(before, now);
    List<String> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < now.size()) {
      if (i < before.size() && j < now.size() && before.get(i).equals(now.get(j))) {
        i++;
        j++;
      } else if (j == now.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        lines.add("- " + before.get(i++));
      } else {
        lines.add("+ " + now.get(j++));
      }
    }
    int more = lines.size() - MAX_LINES;
    return "  "
        + String.join("\n  ", lines.subList(0, Math.min(MAX_LINES, lines.size())))
        + (more > 0 ? "\n  and " + more + " more" : "");
  }

  /** Returns the lengths of the longest common subsequences of the remaining lines. */
  private static int[][] common(List<String> before, List<String> now) {
    int[][] length = new int[before.size() + 1][now.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        length[i][j] =
            before.get(i).equals(now.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    return length;
  }
}
