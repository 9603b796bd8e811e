package dev.exporterkit.testkit.leak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The descriptors of this process by their number, as {@code /proc/self/fd} shows them; none where
 * there is no such folder.
 */
record Descriptors(Map<Integer, String> targets) {
  private static final Path FOLDER = Path.of("/proc/self/fd");
  private static final Path NET = Path.of("/proc/self/net");

  /** Files that the JVM opens when it needs a class, a random number or a library. */
  private static final Pattern OF_THE_JVM =
      Pattern.compile("/dev/.*|/proc/.*|/sys/.*|.*\\.(jar|jmod|so|jsa)|.*/lib/modules");

  private static final String ANONYMOUS = "anon_inode:";
  private static final String SOCKET = "socket:[";
  private static final String LISTENS = "0A";
  private static final Map<String, String> STATES =
      Map.of("01", "ESTABLISHED", "02", "SYN_SENT", "07", "CLOSE", "08", "CLOSE_WAIT");

  /** A client of the JDK has an epoll and an event descriptor. */
  private static final int ANONYMOUS_OF_A_CLIENT = 2;

  static {
    try { // the first socket of a JVM opens one that stays
      SocketChannel.open().close();
      DatagramChannel.open().close();
      Selector.open().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Descriptors now() {
    Map<Integer, String> targets = new TreeMap<>();
    if (Files.isDirectory(FOLDER)) {
      try (Stream<Path> numbers = Files.list(FOLDER)) {
        numbers.forEach(number -> read(number, targets));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Descriptors(targets);
  }

  private static void read(Path number, Map<Integer, String> targets) {
    try {
      String target = Files.readSymbolicLink(number).toString();
      if (!OF_THE_JVM.matcher(target).matches()) {
        targets.put(Integer.valueOf(number.getFileName().toString()), target);
      }
    } catch (IOException e) {
      // It has just been closed.
    }
  }

  /**
   * Returns what was opened.
   *
   * @param clients how many HTTP clients of the JDK there are now; their selectors are no leaks
   * @param clientsBefore how many there were
   */
  List<Leak> without(Descriptors before, long clients, long clientsBefore) {
    Map<Integer, String> opened = new TreeMap<>(targets);
    opened.entrySet().removeIf(open -> open.getValue().equals(before.targets.get(open.getKey())));
    if (anonymous() - before.anonymous() <= ANONYMOUS_OF_A_CLIENT * (clients - clientsBefore)) {
      opened.values().removeIf(target -> target.startsWith(ANONYMOUS));
    }
    if (opened.isEmpty()) {
      return List.of();
    }
    Map<String, String> sockets = sockets();
    List<Leak> leaks = new ArrayList<>();
    opened.forEach(
        (number, target) -> {
          String unknown =
              target.startsWith(SOCKET) ? "socket without a connection" : "open " + target;
          String what = sockets.getOrDefault(target, unknown);
          leaks.add(Leak.of(number + " " + target, what + " (descriptor " + number + ")"));
        });
    leaks.sort(Comparator.comparing(Leak::what));
    return leaks;
  }

  private long anonymous() {
    return targets.values().stream().filter(target -> target.startsWith(ANONYMOUS)).count();
  }

  /** Returns what each socket is, by the target of its descriptor. */
  private static Map<String, String> sockets() {
    Map<String, String> sockets = new HashMap<>();
    for (String table : List.of("tcp", "tcp6", "udp", "udp6", "unix")) {
      for (String[] row : rows(NET.resolve(table))) {
        if (table.equals("unix")) {
          String path = row.length > 7 ? row[7] : "without a path";
          sockets.put(SOCKET + row[6] + "]", "Unix domain socket " + path);
        } else {
          sockets.put(SOCKET + row[9] + "]", internet(table, row));
        }
      }
    }
    return sockets;
  }

  private static List<String[]> rows(Path table) {
    try {
      return Files.readAllLines(table).stream()
          .skip(1)
          .map(line -> line.strip().split(" +", -1))
          .toList();
    } catch (IOException e) {
      return List.of(); // a kernel without IPv6, for example
    }
  }

  private static String internet(String table, String[] row) {
    if (table.startsWith("udp")) {
      return "UDP port " + address(row[1]);
    }
    return row[3].equals(LISTENS)
        ? "listening port " + address(row[1])
        : "connection %s → %s, %s"
            .formatted(
                address(row[1]), address(row[2]), STATES.getOrDefault(row[3], "state " + row[3]));
  }

  /** Reads an address such as {@code 0100007F:1F90}: words of four bytes, the last byte first. */
  private static String address(String hex) {
    String[] parts = hex.split(":", 2);
    byte[] bytes = new byte[parts[0].length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      int at = (i / 4 * 4 + 3 - i % 4) * 2;
      bytes[i] = (byte) Integer.parseInt(parts[0].substring(at, at + 2), 16);
    }
    try {
      return InetAddress.getByAddress(bytes).getHostAddress()
          + ":"
          + Integer.parseInt(parts[1], 16);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(hex, e);
    }
  }
}
