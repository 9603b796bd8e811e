package dev.exporterkit.samples.blackbox.probe;

import dev.exporterkit.api.Target;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The query's {@code hostname=}: the site to request from a server that is addressed by its IP
 * address.
 */
public final class Hostname {
  /** Characters that are allowed in a header, so that a client cannot add headers. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:\\[\\]-]+");

  private Hostname() {}

  /** Returns the name, if the client sent one. */
  public static Optional<String> of(Target target) throws ProbeFailedException {
    Optional<String> name = target.parameters("hostname").stream().findFirst();
    if (name.isPresent() && !NAME.matcher(name.get()).matches()) {
      throw new ProbeFailedException("the parameter hostname is not a host name");
    }
    return name;
  }
}
