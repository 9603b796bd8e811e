package dev.exporterkit.samples.disk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mounts of a Linux process. The table is read as bytes: a mount point need not be valid text
 * in any locale. Nothing else is read, because any access to a mount may hang.
 */
final class MountTable {
  private static final Path LINUX = Path.of("/proc/self/mountinfo");
  private static final Pattern OCTAL = Pattern.compile("\\\\([0-3][0-7]{2})");
  private static final String NOWHERE = " "; // which no field contains
  private static final String DELETED = "//deleted";
  private static final int FIRST_OPTIONAL_FIELD = 6;

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, List<Entry>> mountedOn = new HashMap<>();

  /** One line. The root's point is empty, so that a slash follows the point of each mount. */
  private record Entry(String id, String parent, String point, String type, boolean readOnly) {
    boolean isAbove(Entry other) {
      return other.point.equals(point) || other.point.startsWith(point + "/");
    }
  }

  private MountTable(String table) {
    for (String line : table.split("\n", -1)) {
      entry(line).ifPresent(entry -> entries.put(entry.id(), entry));
    }
    for (Entry entry : entries.values()) {
      boolean top = !entries.containsKey(entry.parent()) || entry.parent().equals(entry.id());
      mountedOn
          .computeIfAbsent(top ? NOWHERE : entry.parent(), parent -> new ArrayList<>())
          .add(entry);
    }
  }

  static boolean exists() {
    return Files.exists(LINUX);
  }

  static List<Mount> read() throws IOException {
    return parse(Files.readString(LINUX, ISO_8859_1));
  }

  /**
   * Returns the mounts that can be reached by their path; each character of the table is a byte.
   */
  static List<Mount> parse(String table) {
    MountTable mounts = new MountTable(table);
    return mounts.entries.values().stream()
        .filter(mounts::isReached)
        .map(
            entry ->
                new Mount(
                    entry.point().isEmpty() ? "/" : entry.point(), entry.type(), entry.readOnly()))
        .toList();
  }

  /** Follows the path like the kernel: into each mount on the way, which may hide another. */
  private boolean isReached(Entry wanted) {
    String now = NOWHERE;
    Optional<Entry> next = next(now, wanted);
    while (next.isPresent()) {
      now = next.get().id();
      next = next(now, wanted);
    }
    return now.equals(wanted.id());
  }

  /** Returns the first mount on the rest of the path; of two at one point, the later one. */
  private Optional<Entry> next(String parent, Entry wanted) {
    return mountedOn.getOrDefault(parent, List.of()).stream()
        .filter(entry -> entry.isAbove(wanted))
        .reduce((a, b) -> b.point().length() <= a.point().length() ? b : a);
  }

  // 36 35 98:0 /root /mount/point rw,noatime optional:1 - ext4 /dev/sda1 rw,errors=continue
  private static Optional<Entry> entry(String line) {
    List<String> fields = Arrays.asList(line.split(" ", -1));
    int dash = FIRST_OPTIONAL_FIELD;
    while (dash < fields.size() && !fields.get(dash).equals("-")) {
      dash++;
    }
    if (dash + 3 >= fields.size()) {
      return Optional.empty();
    }
    String point = unescaped(fields.get(4));
    if (point.endsWith(DELETED)) {
      return Optional.empty();
    }
    boolean readOnly = isReadOnly(fields.get(5)) || isReadOnly(fields.get(dash + 3));
    return Optional.of(
        new Entry(
            fields.get(0),
            fields.get(1),
            point.equals("/") ? "" : point,
            unescaped(fields.get(dash + 1)),
            readOnly));
  }

  private static boolean isReadOnly(String options) {
    return Arrays.asList(options.split(",", -1)).contains("ro");
  }

  private static String unescaped(String field) {
    return OCTAL
        .matcher(field)
        .replaceAll(
            octal ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(octal.group(1), 8))));
  }
}
