package dev.exporterkit.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.formats.exposition.ExpositionFormat;
import dev.exporterkit.formats.exposition.ExpositionParser;
import dev.exporterkit.formats.exposition.MalformedExpositionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.StackWalker.StackFrame;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The golden file of one scrape in one test.
 *
 * @param folder the golden files of the module
 * @param test the test class, such as {@code Outer.Inner}
 * @param file the name of the file without its ending
 * @param methods the names of the methods of the test class
 * @param isClass whether the module has a test class
 */
record Golden(
    Path folder, String test, String file, Set<String> methods, Predicate<String> isClass) {
  private static final String PROPERTY = "exporterkit.golden";
  private static final String HOW = "-D" + PROPERTY + "=update";
  private static final String END = ".prom";

  /** Returns the golden file of the test that calls this method. */
  static Golden ofCaller(String name) {
    if (!name.matches("[a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "the name of a golden file must consist of lower-case letters, digits and -, found \""
              + name
              + "\"");
    }
    Method method = caller();
    Class<?> type = method.getDeclaringClass();
    Path classes = classes(type);
    return new Golden(
        module(classes).resolve("src/test/resources/golden"),
        nested(type),
        method.getName() + (name.isEmpty() ? "" : "-" + name),
        Arrays.stream(type.getDeclaredMethods()).map(Method::getName).collect(Collectors.toSet()),
        test -> hasClass(classes, test));
  }

  private static Method caller() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(frames -> frames.map(Golden::testMethod).flatMap(Optional::stream).findFirst())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "matchesGolden() must be called by a test, on its thread: the test names the"
                        + " golden file"));
  }

  private static Optional<Method> testMethod(StackFrame frame) {
    return Arrays.stream(frame.getDeclaringClass().getDeclaredMethods())
        .filter(method -> method.getName().equals(frame.getMethodName()))
        .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
        .findFirst();
  }

  private static String nested(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return (outer == null ? "" : nested(outer) + ".") + type.getSimpleName();
  }

  private static Path classes(Class<?> type) {
    @Nullable CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      return Path.of(Objects.requireNonNull(source).getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("cannot find the classes of " + type, e);
    }
  }

  /** Returns the folder that has the sources of the tests, whatever the build folder is called. */
  private static Path module(Path classes) {
    for (Path at = classes.toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("src/test"))) {
        return at;
      }
    }
    throw new IllegalStateException(
        "cannot find the folder of golden files: no folder above " + classes + " has src/test");
  }

  private static boolean hasClass(Path classes, String test) {
    Path file = Path.of(test.replace('.', '$') + ".class");
    try (Stream<Path> all = Files.walk(classes)) {
      return all.anyMatch(path -> path.endsWith(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path() {
    return folder.resolve(test).resolve(file + END);
  }

  /** Compares, or updates if the property requests it. */
  void require(List<String> lines, Function<String, AssertionError> failure) {
    require(lines, failure, System.getProperty(PROPERTY), System.getenv("CI"));
  }

  void require(
      List<String> lines,
      Function<String, AssertionError> failure,
      @Nullable String mode,
      @Nullable String ci) {
    boolean isUpdate = isUpdate(mode, ci);
    try {
      requireNoOrphans(failure);
      if (!Files.exists(path())) {
        if (!isUpdate) {
          throw failure.apply(
              "there is no golden file "
                  + path()
                  + ". Create it with "
                  + HOW
                  + "; it would be:\n  "
                  + String.join("\n  ", lines));
        }
        write(lines);
        return;
      }
      String text = Files.readString(path());
      Optional<String> fault = fault(text);
      if (fault.isPresent() && !isUpdate) {
        throw failure.apply(
            "the golden file " + path() + " " + fault.get() + ". Write it again with " + HOW);
      }
      List<String> golden = text.lines().toList();
      List<String> masked = GoldenText.masked(lines, golden);
      if (isUpdate) {
        write(masked);
      } else if (!masked.equals(golden)) {
        throw failure.apply(
            "the scrape differs from the golden file (-) "
                + path()
                + ":\n"
                + LineDiff.of(golden, masked)
                + "\nIf this is right, accept it with "
                + HOW
                + ". Where a value differs each time,"
                + " write "
                + GoldenText.ANY
                + " into the file.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("golden file " + path(), e);
    }
  }

  private static boolean isUpdate(@Nullable String mode, @Nullable String ci) {
    if (mode == null || mode.isEmpty()) {
      return false;
    }
    if (!mode.equals("update")) {
      throw new IllegalArgumentException(
          "-D" + PROPERTY + "=" + mode + ": must be update, or not set at all");
    }
    if (ci != null && !ci.isEmpty() && !ci.equals("false")) {
      throw new IllegalStateException(
          HOW
              + " is refused, because the variable CI is set: update golden files where a person"
              + " looks at the difference");
    }
    return true;
  }

  /** Requires that each golden file belongs to a test. */
  private void requireNoOrphans(Function<String, AssertionError> failure) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder, 2)) {
      for (Path golden : all.filter(each -> each.toString().endsWith(END)).sorted().toList()) {
        String owner = folder.relativize(golden).getName(0).toString();
        String method = String.valueOf(golden.getFileName()).replaceFirst("(-.*)?\\.prom$", "");
        if (owner.equals(test) ? !methods.contains(method) : !isClass.test(owner)) {
          throw failure.apply(
              "the golden file "
                  + golden
                  + " belongs to no test: there is no "
                  + (owner.equals(test) ? "method " + method + " in " : "test class ")
                  + owner
                  + ". Delete or rename it.");
        }
      }
    }
  }

  private static Optional<String> fault(String text) {
    if (text.isBlank()) {
      return Optional.of("is empty");
    }
    if (!text.endsWith("\n")) {
      return Optional.of("is half written: its last line has no end");
    }
    try {
      // Any value that every type allows.
      String unmasked = text.replace(GoldenText.ANY, "1");
      ExpositionParser.parse(ExpositionFormat.TEXT, unmasked.getBytes(UTF_8));
      return Optional.empty();
    } catch (MalformedExpositionException e) {
      return Optional.of("is malformed: " + e.getMessage());
    }
  }

  private void write(List<String> lines) throws IOException {
    Files.createDirectories(path().getParent());
    Path half = Files.createTempFile(path().getParent(), file, ".tmp");
    Files.writeString(half, String.join("\n", lines) + "\n");
    Files.move(half, path(), StandardCopyOption.REPLACE_EXISTING);
  }
}
