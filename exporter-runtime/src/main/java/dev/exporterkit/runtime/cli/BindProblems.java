package dev.exporterkit.runtime.cli;

import dev.exporterkit.api.ports.PortAllocation;
import dev.exporterkit.api.ports.PortRegistry;
import dev.exporterkit.runtime.problem.Problem;
import dev.exporterkit.runtime.web.BindFailure;
import java.net.BindException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Collectors;

/** Says why an address cannot be used, and who probably uses it. */
public final class BindProblems {
  private BindProblems() {}

  /** Returns the problem of one address. */
  public static Problem of(BindFailure failure) {
    String flag = StandardFlags.LISTEN_ADDRESS.name() + "=" + failure.address();
    if (failure.cause() instanceof UnknownHostException) {
      return new Problem(flag, "there is no host of that name.");
    }
    String reason = String.valueOf(failure.cause().getMessage());
    if (failure.cause() instanceof BindException && reason.contains("in use")) {
      return new Problem(flag, inUse(failure.address().port()));
    }
    return new Problem(flag, "cannot listen there: " + reason + ".");
  }

  private static String inUse(int port) {
    List<PortAllocation> owners = PortRegistry.load().at(port);
    String usual =
        owners.isEmpty()
            ? ""
            : owners.stream()
                .map(PortAllocation::name)
                .collect(Collectors.joining(" or ", " Port " + port + " is usually that of ", "."));
    return "the port is in use.%s Choose another with %s=:PORT."
        .formatted(usual, StandardFlags.LISTEN_ADDRESS.name());
  }
}
