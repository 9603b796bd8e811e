package dev.exporterkit.api;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Identifies a value that several collectors of a scrape share with {@link ScrapeContext#once}.
 * Keep the key in a constant: every call of {@link #of} creates a different key, even for the same
 * name.
 *
 * <pre>{@code
 * static final Key<StatPage> STAT_PAGE = Key.of("stat page");
 * }</pre>
 *
 * @param <T> the type of the value
 */
public final class Key<T> {
  private final String name;
  private final Object identity;
  private final List<Object> arguments;

  private Key(String name, Object identity, List<Object> arguments) {
    this.name = name;
    this.identity = identity;
    this.arguments = arguments;
  }

  /**
   * Creates a key.
   *
   * @param name the name of the value, for messages
   */
  public static <T> Key<T> of(String name) {
    return new Key<>(Objects.requireNonNull(name), new Object(), List.of());
  }

  /**
   * Returns the key of a variant of the value, for a fetch with arguments: {@code
   * TABLES.with("shop")}. Keys with equal arguments are equal.
   */
  public Key<T> with(Object... variant) {
    return new Key<>(name, identity, List.of(variant));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Key<?> key
        && key.identity == identity
        && key.arguments.equals(arguments);
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(identity) + arguments.hashCode();
  }

  /** Returns the name, with the arguments in parentheses. */
  @Override
  public String toString() {
    return arguments.isEmpty()
        ? name
        : arguments.stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", ", name + "(", ")"));
  }
}
