package dev.exporterkit.samples.blackbox.config;

import com.google.re2j.Pattern;
import dev.exporterkit.api.Default;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked over HTTP, and which answers are good.
 *
 * @param validStatusCodes the good ones; empty for 200 to 299
 * @param validHttpVersions the good ones, such as {@code HTTP/1.1}; empty for all
 * @param headers what is sent beside what the exporter sends by itself
 * @param body what is sent as the request's body
 * @param compression {@code gzip} or {@code deflate} where the body of an answer is to be unpacked
 * @param noFollowRedirects the reference's older name for the contrary of {@code followRedirects}
 * @param enableHttp2 whether HTTP/2 is spoken over TLS where the server has it
 * @param proxyUrl the proxy through which all requests go
 * @param skipResolvePhaseWithProxy whether only the proxy finds the address of the target
 */
public record HttpModule(
    List<Integer> validStatusCodes,
    List<String> validHttpVersions,
    @Default("ip6") IpProtocol preferredIpProtocol,
    @Default("true") boolean ipProtocolFallback,
    @Default("GET") String method,
    Map<String, String> headers,
    @Default("''") String body,
    Optional<Compression> compression,
    @Default("true") boolean followRedirects,
    @Default("false") boolean noFollowRedirects,
    @Default("true") boolean enableHttp2,
    @Default("false") boolean failIfSsl,
    @Default("false") boolean failIfNotSsl,
    List<Pattern> failIfBodyMatchesRegexp,
    List<Pattern> failIfBodyNotMatchesRegexp,
    List<HeaderMatch> failIfHeaderMatches,
    List<HeaderMatch> failIfHeaderNotMatches,
    TlsConfig tlsConfig,
    Optional<BasicAuth> basicAuth,
    Optional<URI> proxyUrl,
    @Default("false") boolean skipResolvePhaseWithProxy) {

  /** Checks what is sent in the head of a request, and the proxy. */
  public HttpModule {
    HttpText.checkMethod(method);
    HttpText.checkHeaders(headers);
    proxyUrl.ifPresent(Proxy::of);
  }

  /** Returns a header that is configured, whatever the case of its name. */
  public Optional<String> header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Returns whether a body is sent with a GET, which HTTP allows and few servers expect. */
  public boolean sendsBodyWithGet() {
    return method.equals("GET") && !body.isEmpty();
  }

  /** Returns which of a host's addresses is wanted. */
  public AddressChoice addressChoice() {
    return new AddressChoice(preferredIpProtocol, ipProtocolFallback);
  }

  /** Tells whether a redirect is followed. */
  public boolean follows() {
    return followRedirects && !noFollowRedirects;
  }

  /** Returns the proxy through which requests go. */
  public Optional<Proxy> proxy() {
    return proxyUrl.map(Proxy::of);
  }

  /** Tells whether the target's address is left to the proxy to find. */
  public boolean leavesResolvingToProxy() {
    return skipResolvePhaseWithProxy && proxyUrl.isPresent();
  }

  /** Shows no value: passwords may stand in headers, in the body and in the URL of the proxy. */
  @Override
  public String toString() {
    return "HttpModule[…]";
  }
}
