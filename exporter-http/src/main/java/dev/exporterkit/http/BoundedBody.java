package dev.exporterkit.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/** A response body with a maximum size, which ends at the deadline of its call. */
final class BoundedBody extends ResponseBody {
  private final ResponseBody body;
  private final BufferedSource source;

  BoundedBody(ResponseBody body, BoundedCall call) {
    this.body = body;
    this.source = Okio.buffer(new BoundedSource(body.source(), call));
  }

  @Override
  public @Nullable MediaType contentType() {
    return body.contentType();
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public BufferedSource source() {
    return source;
  }

  private static final class BoundedSource extends ForwardingSource {
    private final BoundedCall call;
    private long bytes;

    BoundedSource(Source source, BoundedCall call) {
      super(source);
      this.call = call;
    }

    @Override
    public long read(Buffer sink, long most) throws IOException {
      long count = readBounded(sink, most);
      if (count < 0) {
        call.done();
      } else {
        bytes += count;
      }
      call.checkLength(bytes);
      return count;
    }

    private long readBounded(Buffer sink, long most) throws IOException {
      try {
        return super.read(sink, most);
      } catch (IOException e) {
        throw call.failure(e);
      }
    }

    @Override
    public void close() throws IOException {
      call.done();
      super.close();
    }
  }
}
