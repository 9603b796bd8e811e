package dev.exporterkit.cli;

/** The command {@code exporter-kit}. */
public final class ExporterKit {
  private ExporterKit() {}

  /** Prints its arguments, until there is more. */
  public static void main(String[] args) {
    System.out.println(String.join(" ", args));
  }
}
