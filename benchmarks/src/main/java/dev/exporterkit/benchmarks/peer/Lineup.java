package dev.exporterkit.benchmarks.peer;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The participating peers, and the excluded ones with the reasons. */
public final class Lineup {
  private final Map<Peer, StartCommand> present = new EnumMap<>(Peer.class);
  private final Map<Peer, String> absent = new EnumMap<>(Peer.class);

  public void add(Peer peer, StartCommand command) {
    present.put(peer, command);
  }

  /** Excludes a peer from now on; the reason appears in the report. */
  public void leaveOut(Peer peer, String reason) {
    present.remove(peer);
    absent.put(peer, reason);
  }

  /** The participating ones of these peers. */
  public Set<Peer> among(Set<Peer> peers) {
    Set<Peer> here = EnumSet.copyOf(peers);
    here.retainAll(present.keySet());
    return here;
  }

  public StartCommand command(Peer peer) {
    StartCommand command = present.get(peer);
    if (command == null) {
      throw new IllegalArgumentException(peer.title() + " is excluded");
    }
    return command;
  }

  public Map<Peer, String> absent() {
    return absent;
  }
}
