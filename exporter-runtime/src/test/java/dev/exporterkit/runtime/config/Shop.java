package dev.exporterkit.runtime.config;

import com.google.re2j.Pattern;
import dev.exporterkit.api.Default;
import dev.exporterkit.api.PlainTextAllowed;
import dev.exporterkit.api.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A configuration with every type that a component may have. */
record Shop(
    String name,
    @Default("1") int tills,
    Optional<Long> maxVisitors,
    @Default("0.5") double discount,
    @Default("false") boolean open24H,
    @Default("5s") Duration timeout,
    Optional<Path> ledger,
    Optional<URI> site,
    Optional<Pattern> aisle,
    Optional<Secret> password,
    @PlainTextAllowed Map<String, Secret> plainKeys,
    @Default("self-service") Service service,
    @Default("{}") Address address,
    List<Address> branches,
    Set<Integer> holidays,
    @Default("{fast: {tries: 3}}") Map<String, Module> modules) {

  enum Service {
    SELF_SERVICE,
    COUNTER
  }

  record Address(@Default("") String street, @Default("80") int number, List<String> lines) {
    Address {
      if (number < 1) {
        throw new IllegalArgumentException("number must be 1 or more.");
      }
    }
  }

  record Module(int tries, Dns dns) {}

  record Dns(@Default("A") String queryType, Optional<String> default_) {}
}
