package dev.exporterkit.annotations.processor.mirror;

/** A type or a constant is not known yet: another processor may still write it. */
public final class UnresolvedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Names what is not known. */
  public UnresolvedException(String name) {
    super(name);
  }
}
