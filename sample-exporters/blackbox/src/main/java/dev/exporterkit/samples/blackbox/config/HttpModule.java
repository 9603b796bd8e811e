package dev.exporterkit.samples.blackbox.config;

import com.google.re2j.Pattern;
import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.api.Default;
import dev.exporterkit.api.PlainTextAllowed;
import dev.exporterkit.api.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An HTTP request, and the valid responses.
 *
 * @param validStatusCodes the valid status codes; empty for 200 to 299
 * @param validHttpVersions the valid versions, such as {@code HTTP/1.1}; empty for all
 * @param headers headers to send in addition to those of the exporter
 * @param body the request's body
 * @param compression {@code gzip} or {@code deflate} to decompress the body of the response
 * @param bodySizeLimit the maximum size of the response's body after decompression; 0 for any
 * @param noFollowRedirects the reference's older name for the opposite of {@code followRedirects}
 * @param enableHttp2 whether to use HTTP/2 over TLS if the server supports it
 * @param authorization the header Authorization, with a scheme other than Basic
 * @param bearerToken the same as {@code authorization} with these credentials
 * @param bearerTokenFile the same as {@code authorization} with this file of credentials
 * @param proxyUrl the proxy for all requests
 * @param skipResolvePhaseWithProxy whether only the proxy resolves the target
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
    Optional<ByteSize> bodySizeLimit,
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
    Optional<Authorization> authorization,
    @PlainTextAllowed Optional<Secret> bearerToken,
    Optional<Path> bearerTokenFile,
    Optional<URI> proxyUrl,
    @Default("false") boolean skipResolvePhaseWithProxy) {

  /** Checks the head of the request, and the proxy. */
  public HttpModule {
    SecretText.checkOnePlace("bearer_token", bearerToken, bearerTokenFile);
    if (bearerToken.isPresent() && HttpText.hasControl(bearerToken.get().value())) {
      throw new ConfigurationException(
          "bearer_token", "must contain one line without control characters.");
    }
    checkOneLogin(basicAuth, authorization, bearerToken, bearerTokenFile);
    HttpText.checkMethod(method);
    HttpText.checkHeaders(headers);
    proxyUrl.ifPresent(Proxy::of);
  }

  private static void checkOneLogin(Optional<?>... logins) {
    if (Stream.of(logins).filter(Optional::isPresent).count() > 1) {
      throw new ConfigurationException(
          "authorization",
          "only one of basic_auth, authorization, bearer_token and bearer_token_file may be set.");
    }
  }

  /**
   * Returns the value of the header Authorization; empty without a login. Never log it.
   *
   * @throws IOException if the file with the secret cannot be read
   */
  public Optional<String> login() throws IOException {
    if (basicAuth.isPresent()) {
      return Optional.of(basicAuth.get().header());
    }
    if (authorization.isPresent()) {
      return Optional.of(authorization.get().header());
    }
    return bearerToken.isPresent() || bearerTokenFile.isPresent()
        ? Optional.of(new Authorization("Bearer", bearerToken, bearerTokenFile).header())
        : Optional.empty();
  }

  /** Returns a configured header; names are compared without regard to case. */
  public Optional<String> header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Returns whether a GET has a body, which HTTP allows and few servers expect. */
  public boolean sendsBodyWithGet() {
    return method.equals("GET") && !body.isEmpty();
  }

  /** Returns the choice among the addresses of a host. */
  public AddressChoice addressChoice() {
    return new AddressChoice(preferredIpProtocol, ipProtocolFallback);
  }

  /** Returns the maximum size of the response's body after decompression. */
  public Optional<ByteSize> maxBody() {
    return bodySizeLimit.filter(limit -> limit.bytes() > 0);
  }

  /** Returns whether redirects are followed. */
  public boolean follows() {
    return followRedirects && !noFollowRedirects;
  }

  /** Returns the proxy through which requests go. */
  public Optional<Proxy> proxy() {
    return proxyUrl.map(Proxy::of);
  }

  /** Returns whether only the proxy resolves the target. */
  public boolean leavesResolvingToProxy() {
    return skipResolvePhaseWithProxy && proxyUrl.isPresent();
  }

  /** Shows no values: headers, the body and the URL of the proxy may contain passwords. */
  @Override
  public String toString() {
    return "HttpModule[…]";
  }
}
