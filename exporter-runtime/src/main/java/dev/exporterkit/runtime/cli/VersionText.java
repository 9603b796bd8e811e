package dev.exporterkit.runtime.cli;

import dev.exporterkit.runtime.scrape.BuildInfo;

/** The output of {@code --version}, in the form of the Go exporters. */
public final class VersionText {
  private VersionText() {}

  /** Returns the lines, each with its line break. */
  public static String of(String program, BuildInfo build) {
    return """
        %s, version %s (revision: %s)
          java version:     %s
          platform:         %s/%s
        """
        .formatted(
            program,
            build.version(),
            build.revision(),
            build.javaVersion(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }
}
