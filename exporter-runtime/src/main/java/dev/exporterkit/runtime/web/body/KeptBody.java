package dev.exporterkit.runtime.web.body;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Deque;

/** A body that is encoded already. */
final class KeptBody implements ResponseBody {
  private final PiecePool pool;
  private final Deque<Piece> pieces;
  private final long length;

  KeptBody(PiecePool pool, Deque<Piece> pieces) {
    this.pool = pool;
    this.pieces = pieces;
    this.length = pieces.stream().mapToLong(Piece::length).sum();
  }

  @Override
  public long responseLength() {
    return length == 0 ? -1 : length;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    while (!pieces.isEmpty()) {
      Piece piece = pieces.element();
      out.write(piece.bytes(), 0, piece.length());
      giveNext();
    }
  }

  @Override
  public void close() {
    while (!pieces.isEmpty()) {
      giveNext();
    }
  }

  private void giveNext() {
    pool.give(pieces.remove().bytes());
  }
}
