package dev.exporterkit.annotations.processor.exporter;

import static java.util.stream.Collectors.joining;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.exporterkit.annotations.processor.mirror.TextTypes;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.api.GoDuration;
import dev.exporterkit.api.Secret;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What a single value of a configuration file can become, and what texts each type takes. */
final class ConfigTypes {
  private static final Set<TypeKind> PRIMITIVES =
      Set.of(TypeKind.INT, TypeKind.LONG, TypeKind.DOUBLE, TypeKind.BOOLEAN);
  private static final List<Class<?>> CLASSES =
      List.of(
          String.class,
          ByteBuffer.class,
          Integer.class,
          Long.class,
          Double.class,
          Boolean.class,
          Duration.class,
          Path.class,
          URI.class,
          UUID.class,
          InetAddress.class,
          Pattern.class,
          Secret.class);

  /** What YAML does not read as plain text; the start reports what it makes of that. */
  private static final String NOT_PLAIN = "(?s)[\"'|>!&*].*";

  private static final Set<String> TRUTHS = Set.of("true", "false", "yes", "no", "on", "off");
  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "a whole number from -2^31 to 2^31-1",
              Set.of("int", "Integer"),
              ConfigTypes::wholeInt),
          new Kind("a whole number", Set.of("long", "Long"), ConfigTypes::wholeLong),
          new Kind("a number", Set.of("double", "Double"), ConfigTypes::number),
          new Kind("true or false", Set.of("boolean", "Boolean"), ConfigTypes::bool),
          new Kind("a duration such as 5s, 500ms or 1h30m", Set.of("Duration"), GoDuration::parse),
          new Kind("a URI", Set.of("URI"), URI::create),
          new Kind("a UUID", Set.of("UUID"), UUID::fromString),
          new Kind("a regular expression", Set.of("Pattern"), ConfigTypes::pattern));

  private final TypeFinder types;
  private final TextTypes texts;

  ConfigTypes(TypeFinder types) {
    this.types = types;
    this.texts = new TextTypes(types);
  }

  /** Returns whether a type is that of a single value. */
  boolean reads(TypeMirror type) {
    return PRIMITIVES.contains(type.getKind())
        || (type.getKind() == TypeKind.DECLARED
            && (CLASSES.stream().anyMatch(found -> types.is(type, found))
                || types.enumOf(type).isPresent()
                || texts.isParsed(type)));
  }

  /** Returns what speaks against a text as the value of a type that a file can fill. */
  Optional<String> objection(TypeMirror type, String text) {
    if (type.getKind() == TypeKind.DECLARED && types.is(type, Optional.class)) {
      return types.argument((DeclaredType) type, 0).flatMap(inner -> objection(inner, text));
    }
    if (isSecret(type)) {
      return text.startsWith("{")
          ? Optional.empty()
          : Optional.of("a secret must not be in the source; use {file: …} or {env: …}");
    }
    if (text.matches(NOT_PLAIN)) {
      return Optional.empty();
    }
    Optional<TypeElement> constants =
        type.getKind() == TypeKind.DECLARED ? types.enumOf(type) : Optional.empty();
    if (constants.isPresent()) {
      return objection(constants.get(), text);
    }
    String name = name(type);
    return KINDS.stream()
        .filter(kind -> kind.types().contains(name) && !kind.takes(text))
        .map(kind -> "\"" + text + "\" must be " + kind.text())
        .findFirst();
  }

  private static Optional<String> objection(TypeElement constants, String text) {
    List<String> words =
        constants.getEnclosedElements().stream()
            .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
            .map(member -> member.getSimpleName().toString())
            .toList();
    boolean known =
        words.stream()
            .anyMatch(
                word ->
                    word.equals(text)
                        || word.toLowerCase(Locale.ROOT).equals(text.replace('-', '_')));
    return known
        ? Optional.empty()
        : Optional.of(
            "\"%s\" must be one of %s"
                .formatted(
                    text,
                    words.stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .collect(joining(", "))));
  }

  boolean isSecret(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED && types.is(type, Secret.class);
  }

  private String name(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        ? types.classOf(type).map(found -> found.getSimpleName().toString()).orElse("")
        : type.getKind().name().toLowerCase(Locale.ROOT);
  }

  private static void wholeInt(String text) {
    Integer.decode(text.replace("_", ""));
  }

  private static void wholeLong(String text) {
    Long.decode(text.replace("_", ""));
  }

  private static void number(String text) {
    if (!Set.of(".inf", "-.inf", ".nan").contains(text.toLowerCase(Locale.ROOT))) {
      new BigDecimal(text);
    }
  }

  private static void pattern(String text) {
    try {
      Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static void bool(String text) {
    if (!TRUTHS.contains(text.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(text);
    }
  }

  /** What the text of a value must be for some types; the check throws otherwise. */
  private record Kind(String text, Set<String> types, Consumer<String> check) {
    boolean takes(String value) {
      try {
        check.accept(value);
        return true;
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
  }
}
