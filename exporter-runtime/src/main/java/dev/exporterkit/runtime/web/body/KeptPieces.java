package dev.exporterkit.runtime.web.body;

import dev.exporterkit.runtime.exposition.Sink;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Keeps the bytes of a body in pieces of the pool; what is not made a body is given back. */
final class KeptPieces implements Sink, AutoCloseable {
  private final PiecePool pool;
  private final int largest;
  private Deque<Piece> pieces = new ArrayDeque<>();
  private byte @Nullable [] open;

  /**
   * Begins without a piece.
   *
   * @param largest the most pieces that are kept
   */
  KeptPieces(PiecePool pool, int largest) {
    this.pool = pool;
    this.largest = largest;
  }

  @Override
  public byte[] first() throws NoMoreRoomException {
    byte[] piece = pieces.size() == largest ? null : pool.take();
    if (piece == null) {
      throw new NoMoreRoomException();
    }
    open = piece;
    return piece;
  }

  @Override
  public byte[] exchange(byte[] piece, int length) throws NoMoreRoomException {
    last(piece, length);
    return first();
  }

  @Override
  public void last(byte[] piece, int length) {
    open = null;
    pieces.add(new Piece(piece, length));
  }

  /** Makes a body of all pieces, which gives them back from now on. */
  ResponseBody toBody() {
    Deque<Piece> all = pieces;
    pieces = new ArrayDeque<>();
    return new KeptBody(pool, all);
  }

  @Override
  public void close() {
    if (open != null) {
      pool.give(open);
      open = null;
    }
    pieces.forEach(piece -> pool.give(piece.bytes()));
    pieces.clear();
  }
}
