package dev.exporterkit.runtime.example;

import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.runtime.config.Modules;
import jakarta.inject.Inject;

/** Tells what its configuration says. */
public final class ShopCollector {
  private final ShopConfig config;
  private final Modules modules;

  @Inject
  ShopCollector(ShopConfig config, Modules modules) {
    this.config = config;
    this.modules = modules;
    if (config.tills() > 9) {
      throw new ConfigurationException("tills", "there is room for 9 only.");
    }
  }

  long tills() {
    return config.tills();
  }

  /** Returns the names of the modules, the standard one in brackets, and the configuration. */
  String text() {
    return modules.names() + "[" + modules.standard() + "] " + config;
  }
}
