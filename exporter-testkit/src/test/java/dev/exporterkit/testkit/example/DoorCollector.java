package dev.exporterkit.testkit.example;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Info;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.api.AllowedNetwork;
import dev.exporterkit.api.ProbeTrace;
import dev.exporterkit.api.Target;
import jakarta.inject.Inject;
import java.io.IOException;

/** Probes a door. */
@Collector(name = "door")
public final class DoorCollector {
  private final AllowedNetwork network;
  private final ProbeTrace trace;

  /** Uses the network that is allowed. */
  @Inject
  public DoorCollector(AllowedNetwork network, ProbeTrace trace) {
    this.network = network;
    this.trace = trace;
  }

  @Collect
  Door probe(Target target) throws IOException {
    String address =
        network.resolve(target.host(), target.port().orElse(80)).get(0).getHostAddress();
    trace.add("Knocking", "address", address);
    return new Door(address, String.join("+", target.parameters("knock")));
  }

  @Info(name = "shop_door_info", help = "The door that was found.")
  record Door(@Label String address, @Label String knock) {}
}
