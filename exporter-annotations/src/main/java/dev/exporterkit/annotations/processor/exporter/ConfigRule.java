package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.mirror.TypeText;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.api.Default;
import dev.exporterkit.api.PlainTextAllowed;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** A configuration is a tree of records that a file can fill. */
final class ConfigRule implements ModelRule<ExporterModel> {
  private final TypeFinder types;
  private final ConfigTypes scalars;

  ConfigRule(TypeFinder types) {
    this.types = types;
    this.scalars = new ConfigTypes(types);
  }

  @Override
  public void check(ExporterModel exporter, Report report) {
    Mirror annotation = exporter.annotation();
    TypeMirror config = annotation.type("config");
    if (config.getKind() != TypeKind.VOID && !isPlainRecord(config)) {
      report.add(Problem.CONFIG_RECORD, annotation.location("config"), TypeText.of(config));
    } else {
      types.recordOf(config).ifPresent(record -> checkRecord(record, new Walk(report)));
    }
  }

  private boolean isPlainRecord(TypeMirror type) {
    return types.recordOf(type).filter(record -> record.getTypeParameters().isEmpty()).isPresent();
  }

  private void checkRecord(TypeElement record, Walk walk) {
    String name = record.getQualifiedName().toString();
    types.requireKnownAnnotations(record);
    if (walk.seen().add(name)) {
      walk.path().push(name);
      Map<String, RecordComponentElement> keys = new HashMap<>();
      for (RecordComponentElement component : record.getRecordComponents()) {
        String key = Names.snakeCase(component.getSimpleName().toString());
        RecordComponentElement earlier = keys.putIfAbsent(key, component);
        if (earlier != null) {
          walk.report()
              .add(
                  Problem.CONFIG_KEY_TWICE,
                  Location.of(field(component, record)),
                  earlier,
                  component,
                  Names.nested(record),
                  key);
        }
        checkComponent(component, record, walk);
      }
      walk.path().pop();
    }
  }

  private void checkComponent(RecordComponentElement component, TypeElement record, Walk walk) {
    Location location = Location.of(field(component, record));
    if (checkType(component.asType(), component, record, walk)) {
      Mirror.find(component, Default.class)
          .map(standard -> standard.string("value"))
          .flatMap(text -> scalars.objection(component.asType(), text))
          .ifPresent(
              objection ->
                  walk.report()
                      .add(Problem.CONFIG_DEFAULT, location, component.getSimpleName(), objection));
      if (Mirror.find(component, PlainTextAllowed.class).isPresent()
          && !isOfSecrets(component.asType())) {
        walk.report()
            .add(
                Problem.CONFIG_PLAIN_TEXT,
                location,
                component.getSimpleName(),
                Names.nested(record));
      }
    }
  }

  private boolean isOfSecrets(TypeMirror type) {
    return inner(type)
        .map(inner -> inner.stream().allMatch(this::isOfSecrets))
        .orElseGet(() -> scalars.isSecret(type));
  }

  /** Returns whether a type can be read; says so if not. */
  private boolean checkType(
      TypeMirror type, RecordComponentElement component, TypeElement owner, Walk walk) {
    Optional<List<TypeMirror>> inner = inner(type);
    if (inner.isPresent()) {
      return inner.get().stream().allMatch(each -> checkType(each, component, owner, walk));
    }
    if (scalars.reads(type)) {
      return true;
    }
    if (type.getKind() != TypeKind.DECLARED || !isPlainRecord(type)) {
      walk.report()
          .add(
              Problem.CONFIG_TYPE,
              Location.of(field(component, owner)),
              component.getSimpleName(),
              Names.nested(owner),
              TypeText.of(component.asType()),
              advice(type));
      return false;
    }
    TypeElement record = types.recordOf(type).orElseThrow();
    if (walk.path().contains(record.getQualifiedName().toString())) {
      walk.report()
          .add(
              Problem.CONFIG_REACHES_ITSELF,
              Location.of(field(component, owner)),
              Names.nested(record),
              component.getSimpleName());
      return false;
    }
    checkRecord(record, walk);
    return true;
  }

  private String advice(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY || types.as(type, Collection.class).isPresent()) {
      return "Use a List with one type of elements";
    }
    if (types.as(type, Map.class).isPresent()) {
      return "Use a Map with String keys and one type of values";
    }
    if (types.is(type, java.util.regex.Pattern.class)) {
      return "Use com.google.re2j.Pattern, whose matching time is bounded";
    }
    return switch (type.getKind()) {
      case FLOAT -> "Use double";
      case BYTE, SHORT, CHAR -> "Use int";
      default ->
          "Use String, int, long, double, boolean, an enum, Duration, Path, URI, UUID, InetAddress,"
              + " Pattern of RE2/J, ByteBuffer, Secret, a type with a static of, valueOf or parse of"
              + " one String, a record, or an Optional, List, Set or Map<String, …> of these";
    };
  }

  /** Returns the element types of a container; empty if the type cannot be read. */
  private Optional<List<TypeMirror>> inner(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    DeclaredType declared = (DeclaredType) type;
    if (types.is(type, Optional.class) || types.is(type, List.class) || types.is(type, Set.class)) {
      return types.argument(declared, 0).map(List::of);
    }
    return types.is(type, Map.class)
            && types.argument(declared, 0).filter(key -> types.is(key, String.class)).isPresent()
        ? types.argument(declared, 1).map(List::of)
        : Optional.empty();
  }

  private static Element field(RecordComponentElement component, TypeElement record) {
    return ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
        .map(Element.class::cast)
        .findFirst()
        .orElse(record);
  }

  /**
   * What is known while one configuration is walked through.
   *
   * @param report where problems go
   * @param seen the records that were checked
   * @param path the records around the present one
   */
  private record Walk(Report report, Set<String> seen, Deque<String> path) {
    Walk(Report report) {
      this(report, new HashSet<>(), new ArrayDeque<>());
    }
  }
}
