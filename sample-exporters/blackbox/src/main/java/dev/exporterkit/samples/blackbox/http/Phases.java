package dev.exporterkit.samples.blackbox.http;

import dev.exporterkit.api.ProbeTrace;
import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Protocol;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Measures the phases of a call. Connecting to a proxy and through it is one phase. */
final class Phases extends EventListener {
  private final Stopwatch stopwatch;
  private final ProbeTrace trace;
  private boolean encrypted;

  Phases(Stopwatch stopwatch, ProbeTrace trace) {
    this.stopwatch = stopwatch;
    this.trace = trace;
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    stopwatch.start();
  }

  @Override
  public void secureConnectStart(Call call) {
    stopwatch.end(Phase.CONNECT);
  }

  @Override
  public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
    stopwatch.end(Phase.TLS);
    encrypted = true;
  }

  @Override
  public void connectEnd(
      Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
    if (!encrypted) {
      stopwatch.end(Phase.CONNECT);
    }
    boolean direct = proxy.type() == Proxy.Type.DIRECT;
    trace.add(direct ? "Connected" : "Connected to the proxy");
  }

  @Override
  public void requestHeadersStart(Call call) {
    stopwatch.start();
  }

  @Override
  public void responseHeadersEnd(Call call, Response response) {
    stopwatch.end(Phase.PROCESSING);
  }
}
