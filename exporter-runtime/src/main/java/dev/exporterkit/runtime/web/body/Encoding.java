package dev.exporterkit.runtime.web.body;

import dev.exporterkit.runtime.exposition.Sink;
import java.io.IOException;

/** Makes the bytes of one body; the same ones every time. */
interface Encoding {
  void writeTo(Sink sink) throws IOException;
}
