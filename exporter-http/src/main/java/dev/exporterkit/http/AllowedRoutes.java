package dev.exporterkit.http;

import dev.exporterkit.api.AllowedNetwork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Checks each hop of a call in a probe: the host when its route is chosen and resolved, and the
 * address just before connecting to it. A proxy is configured by the operator; the host requested
 * from it must be allowed by its name.
 *
 * <p>Event methods cannot throw an {@link IOException}; {@link ScrapeInterceptor} unwraps it.
 */
final class AllowedRoutes extends EventListener {
  /** A text that OkHttp reads as an address and does not resolve. */
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

  private final AllowedNetwork network;
  private volatile @Nullable HttpUrl hop;

  AllowedRoutes(AllowedNetwork network) {
    this.network = network;
  }

  static boolean isAddress(String host) {
    return ADDRESS.matcher(host).matches();
  }

  @Override
  public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
    hop = url;
    try {
      if (proxies.stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT)) {
        network.require(url.host(), url.port());
      } else if (isAddress(url.host())) {
        network.resolve(url.host(), url.port());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the addresses of the hop, or of the proxy. */
  List<InetAddress> lookup(String host) throws UnknownHostException {
    HttpUrl url = Objects.requireNonNull(hop, "the route is chosen before the host is resolved");
    try {
      return host.equals(url.host())
          ? network.resolve(host, url.port())
          : network.resolveConfigured(host); // a proxy
    } catch (IOException e) {
      throw ScrapeDns.unknown(host, e);
    }
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    if (proxy.type() == Proxy.Type.DIRECT
        && !network.allows(address.getAddress(), address.getPort())) {
      throw new UncheckedIOException(
          new IOException("--probe.allow-target does not allow " + address));
    }
  }
}
