package dev.exporterkit.runtime.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.net.InetAddresses;
import dev.exporterkit.api.GoDuration;
import dev.exporterkit.runtime.problem.NearestName;
import dev.exporterkit.runtime.problem.SecretText;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads numbers, texts, and other types that are written as one text. */
final class ScalarReader {
  private static final int MAX_PORT = 65_535;
  private static final Pattern DIGITS = Pattern.compile("[-+]?[0-9]++");

  private final Path folder;
  private final Problems problems;
  private final SafeConstructor yaml = new SafeConstructor(new LoaderOptions());
  private final Map<Class<?>, Kind> kinds = new HashMap<>();

  /** Converts a text to the type of a component. */
  private interface Conversion {
    /**
     * Converts.
     *
     * @throws IllegalArgumentException with the text that follows the value
     */
    Object of(ScalarNode scalar);
  }

  private record Kind(String name, Conversion conversion) {}

  /**
   * Creates a reader.
   *
   * @param folder the folder of relative paths
   */
  ScalarReader(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
    add("a text", ScalarNode::getValue, String.class);
    add("a text", ScalarReader::bytes, ByteBuffer.class);
    add("true or false", this::bool, boolean.class, Boolean.class);
    add("a whole number", scalar -> whole(scalar, 31).intValue(), int.class, Integer.class);
    add("a whole number", scalar -> whole(scalar, 63).longValue(), long.class, Long.class);
    add("a number", this::decimal, double.class, Double.class);
    add(
        "a duration such as 5s, 500ms or 1h30m",
        scalar -> GoDuration.parse(scalar.getValue()),
        Duration.class);
    add("a path", this::path, Path.class);
    add("a URI", ScalarReader::uri, URI.class);
    add("a UUID", ScalarReader::uuid, UUID.class);
    add("an IP address", ScalarReader::address, InetAddress.class);
    add(
        "a regular expression",
        scalar -> Expressions.compile(scalar.getValue()),
        com.google.re2j.Pattern.class);
  }

  private void add(String name, Conversion conversion, Class<?>... types) {
    for (Class<?> type : types) {
      kinds.put(type, new Kind(name, conversion));
    }
  }

  boolean reads(Class<?> type) {
    return kinds.containsKey(type) || type.isEnum() || TextFactory.of(type).isPresent();
  }

  /** Returns the description of a type, with its article. */
  String name(Class<?> type) {
    Kind kind = kinds.get(type);
    if (kind != null) {
      return kind.name();
    }
    return type.isEnum()
        ? "one of " + String.join(", ", words(type))
        : "a text for " + type.getSimpleName();
  }

  /** Returns the value; null if the text does not fit, which is then a problem. */
  @Nullable Object read(Class<?> type, ScalarNode scalar, ConfigPath path) {
    Kind kind = kinds.get(type);
    try {
      return kind == null ? ofAuthor(type, scalar.getValue()) : kind.conversion().of(scalar);
    } catch (IllegalArgumentException e) {
      if (kind == null && !type.isEnum() && SecretText.mayBeNameOfSecret(path.keys())) {
        // The author's message may repeat the value.
        return problems.add(path, "the value is not a " + type.getSimpleName() + ".");
      }
      return problems.addWithValue(path, scalar.getValue(), String.valueOf(e.getMessage()));
    }
  }

  private static Object ofAuthor(Class<?> type, String text) {
    return type.isEnum() ? constant(type, text) : TextFactory.of(type).orElseThrow().create(text);
  }

  private static UUID uuid(ScalarNode scalar) {
    UUID uuid;
    try {
      uuid = UUID.fromString(scalar.getValue());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("is not a UUID.", e);
    }
    if (!uuid.toString().equalsIgnoreCase(scalar.getValue())) { // Java accepts missing digits
      throw new IllegalArgumentException("is not a UUID.");
    }
    return uuid;
  }

  /** Names are not resolved: at start, DNS may not be ready. */
  private static InetAddress address(ScalarNode scalar) {
    if (!InetAddresses.isInetAddress(scalar.getValue())) {
      throw new IllegalArgumentException("is not an IP address such as 192.0.2.1 or 2001:db8::1.");
    }
    return InetAddresses.forString(scalar.getValue());
  }

  private static ByteBuffer bytes(ScalarNode scalar) {
    return ByteBuffer.wrap(
            scalar.getTag().equals(Tag.BINARY)
                ? BinaryText.bytes(scalar)
                : scalar.getValue().getBytes(UTF_8))
        .asReadOnlyBuffer();
  }

  private boolean bool(ScalarNode scalar) {
    if (!scalar.getTag().equals(Tag.BOOL)) {
      throw new IllegalArgumentException("must be true or false" + quotes(scalar));
    }
    return (Boolean) yaml.new ConstructYamlBool().construct(scalar);
  }

  private Number whole(ScalarNode scalar, int bits) {
    boolean isInt = scalar.getTag().equals(Tag.INT);
    // SnakeYAML reads a number with too many digits as a text.
    if (!isInt && !(scalar.isPlain() && DIGITS.matcher(scalar.getValue()).matches())) {
      throw new IllegalArgumentException("is not a whole number" + quotes(scalar));
    }
    BigInteger end = BigInteger.TWO.pow(bits);
    @Nullable BigInteger number =
        isInt ? new BigInteger(number(scalar, "a whole number").toString()) : null;
    if (number == null || number.bitLength() > bits) {
      throw new IllegalArgumentException(
          "must be between %s and %s.".formatted(end.negate(), end.subtract(BigInteger.ONE)));
    }
    return number;
  }

  private double decimal(ScalarNode scalar) {
    if (!scalar.getTag().equals(Tag.INT) && !scalar.getTag().equals(Tag.FLOAT)) {
      throw new IllegalArgumentException("is not a number" + quotes(scalar));
    }
    return number(scalar, "a number").doubleValue();
  }

  private Number number(ScalarNode scalar, String name) {
    try {
      return scalar.getTag().equals(Tag.INT)
          ? (Number) yaml.new ConstructYamlInt().construct(scalar)
          : (Number) yaml.new ConstructYamlFloat().construct(scalar);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("is not " + name + ".", e);
    }
  }

  private static String quotes(ScalarNode scalar) {
    return scalar.isPlain() ? "." : ": it is in quotes. Remove them.";
  }

  private Path path(ScalarNode scalar) {
    return FileName.parse(folder, scalar.getValue());
  }

  private static URI uri(ScalarNode scalar) {
    try {
      URI uri = new URI(scalar.getValue());
      if (uri.getPort() > MAX_PORT) {
        throw new IllegalArgumentException("has a port that must be between 0 and 65535.");
      }
      return uri;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("is not a URI: " + lower(e.getReason()) + ".", e);
    }
  }

  private static String lower(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  private static Object constant(Class<?> type, String text) {
    for (Object constant : type.getEnumConstants()) {
      String name = ((Enum<?>) constant).name();
      if (name.equals(text) || word(name).equals(text.replace('-', '_'))) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "must be one of %s.%s"
            .formatted(String.join(", ", words(type)), NearestName.question(text, words(type))));
  }

  private static List<String> words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> word(((Enum<?>) constant).name()))
        .toList();
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
