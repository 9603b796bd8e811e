package dev.exporterkit.samples.blackbox.probe;

import dev.exporterkit.api.Target;
import java.util.Optional;
import java.util.regex.Pattern;

/** The query's {@code hostname=}: which site of a server is meant that is asked by its address. */
public final class Hostname {
  /** What may stand in a header, so that nobody adds headers of their own. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:\\[\\]-]+");

  private Hostname() {}

  /** Returns the name, if the client sent one. */
  public static Optional<String> of(Target target) throws ProbeFailedException {
    Optional<String> name = target.parameters("hostname").stream().findFirst();
    if (name.isPresent() && !NAME.matcher(name.get()).matches()) {
      throw new ProbeFailedException("the parameter hostname is no name of a host");
    }
    return name;
  }
}
