package dev.exporterkit.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.Default;
import dev.exporterkit.runtime.problem.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorTypesTest {
  @TempDir Path folder;

  @Test
  void textsBecomeTheTypesOfTheAuthor() throws IOException {
    assertThat(
            read(
                Routes.class,
                """
                first: /a/b
                more: [/c, "/d"]
                named: {x: /e}
                night: 22:30
                id: 6fa459ea-ee8a-3ca4-894e-db77e160355e
                address: 2001:db8::1
                """))
        .hasToString(
            "Routes[first=Pointer[parts=[a, b]], more=[Pointer[parts=[c]], Pointer[parts=[d]]],"
                + " named={x=Pointer[parts=[e]]}, standard=Pointer[parts=[z]], absent=Optional.empty,"
                + " night=Optional[22:30], id=Optional[6fa459ea-ee8a-3ca4-894e-db77e160355e],"
                + " address=Optional[/2001:db8:0:0:0:0:0:1]]");
  }

  @Test
  void objectionsOfTypesAreProblemsWithTheirPlace() throws IOException {
    assertThat(
            problems(
                Routes.class,
                """
                more: [a, {b: c}]
                named: {x: ""}
                night: noon
                id: 6fa459ea
                address: localhost
                """))
        .isEqualTo(
            """
            routes.yml: first (line 1): is missing; expected a text for Pointer.
            routes.yml: more[0] (line 1): "a" is not a Pointer: it must begin with a slash.
            routes.yml: more[1] (line 1): expected a text for Pointer, found a mapping.
            routes.yml: named.x (line 2): "" is not a Pointer.
            routes.yml: night (line 3): "noon" is not a LocalTime: Text 'noon' could not be parsed at index 0.
            routes.yml: id (line 4): "6fa459ea" is not a UUID.
            routes.yml: address (line 5): "localhost" is not an IP address such as 192.0.2.1 or 2001:db8::1.
            """);
  }

  @Test
  void valueThatMayBeSecretIsNotRepeated() throws IOException {
    assertThat(problems(Login.class, "api_token: hunter2\n"))
        .isEqualTo("routes.yml: api_token (line 1): the value is not a Pointer.\n");
  }

  @Test
  void firstOfTheThreeNamesIsCalled() {
    assertThat(TextFactory.of(Several.class).orElseThrow().create("x")).hasToString("of String x");
    assertThat(TextFactory.of(Hidden.class)).isEmpty();
    assertThat(TextFactory.of(UUID.class)).isEmpty();
  }

  private @Nullable Record read(Class<? extends Record> type, String yaml) throws IOException {
    ConfigResult result = result(type, yaml);
    assertThat(result.problems()).isEmpty();
    return result.config();
  }

  private String problems(Class<? extends Record> type, String yaml) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Problem problem : result(type, yaml).problems()) {
      text.append(problem.where().replace(folder + "/", "")).append(": ");
      text.append(problem.what()).append('\n');
    }
    return text.toString();
  }

  private ConfigResult result(Class<? extends Record> type, String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("routes.yml"), yaml);
    return new ConfigReader(type, Map.of(), false).file(file);
  }

  private record Routes(
      Pointer first,
      List<Pointer> more,
      Map<String, Pointer> named,
      @Default("/z") Pointer standard,
      Optional<Pointer> absent,
      Optional<LocalTime> night,
      Optional<UUID> id,
      Optional<InetAddress> address) {}

  private record Login(Pointer apiToken) {}

  private record Pointer(List<String> parts) {
    static @Nullable Pointer parse(String text) {
      if (text.isEmpty()) {
        return null;
      }
      if (!text.startsWith("/")) {
        throw new IllegalArgumentException("it must begin with a slash");
      }
      return new Pointer(List.of(text.substring(1).split("/")));
    }
  }

  private record Several(String text) {
    static Several parse(String text) {
      return new Several("parse " + text);
    }

    static Several of(CharSequence text) {
      return new Several("of CharSequence " + text);
    }

    static Several of(String text) {
      return new Several("of String " + text);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final class Hidden {
    private static Hidden of(String text) {
      throw new IllegalStateException(text);
    }

    static Several valueOf(String text) {
      return new Several(text);
    }

    Hidden parse(String text) {
      throw new IllegalStateException(text);
    }
  }
}
