package dev.exporterkit.runtime.web.page;

import dev.exporterkit.runtime.config.Modules;
import dev.exporterkit.runtime.probe.Prober;
import java.util.function.Supplier;

/** The form for probes on the landing page, if the exporter has probes. */
final class ProbeForm {
  private final String path;
  private final Prober prober;
  private final Supplier<Modules> modules;

  /**
   * Creates the form of one exporter.
   *
   * @param path the path of probes
   * @param modules returns the current modules of the configuration
   */
  ProbeForm(String path, Prober prober, Supplier<Modules> modules) {
    this.path = path;
    this.prober = prober;
    this.modules = modules;
  }

  String html() {
    if (prober.collectors().isEmpty()) {
      return "";
    }
    return """
        <h2>Probe</h2>
        <form method="get" action="%s">
        <p><label for="target">Target</label> <input id="target" name="target" required></p>
        %s<p><label for="debug"><input type="checkbox" id="debug" name="debug" value="true"> \
        Show the log of the probe</label></p>
        <p><button>Probe</button></p>
        </form>
        """
        .formatted(Html.escaped(path), choice(modules.get()));
  }

  private static String choice(Modules modules) {
    if (modules.names().isEmpty()) {
      return "";
    }
    StringBuilder options = new StringBuilder();
    for (String name : modules.names()) {
      options
          .append(name.equals(modules.standard()) ? "<option selected>" : "<option>")
          .append(Html.escaped(name))
          .append("</option>");
    }
    return """
        <p><label for="module">Module</label> <select id="module" name="module">%s</select></p>
        """
        .formatted(options);
  }
}
