package dev.exporterkit.http;

import dev.exporterkit.api.Target;
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
 * Judges where one call of a probe goes, hop by hop: the host when its route is chosen and looked
 * up, and the address right before it is connected to. A proxy is the operator's own; what it is
 * asked for must be allowed by its name.
 *
 * <p>Events cannot throw an {@link IOException}; {@link ScrapeInterceptor} unwraps it.
 */
final class AllowedRoutes extends EventListener {
  /** What OkHttp takes for an address and does not look up. */
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

  private final Target target;
  private volatile @Nullable HttpUrl hop;

  AllowedRoutes(Target target) {
    this.target = target;
  }

  static boolean isAddress(String host) {
    return ADDRESS.matcher(host).matches();
  }

  @Override
  public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
    hop = url;
    try {
      if (proxies.stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT)) {
        target.requireAllowed(url.host(), url.port());
      } else if (isAddress(url.host())) {
        target.resolve(url.host(), url.port());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the addresses of the hop, or of the proxy on the way. */
  List<InetAddress> lookup(String host) throws UnknownHostException {
    HttpUrl asked = Objects.requireNonNull(hop, "a route is chosen before its host is looked up");
    try {
      return host.equals(asked.host())
          ? target.resolve(host, asked.port())
          : target.resolveConfigured(host); // a proxy
    } catch (IOException e) {
      throw ScrapeDns.unknown(host, e);
    }
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    if (proxy.type() == Proxy.Type.DIRECT
        && !target.mayConnect(address.getAddress(), address.getPort())) {
      throw new UncheckedIOException(
          new IOException("--probe.allow-target does not allow " + address));
    }
  }
}
