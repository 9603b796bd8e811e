package dev.exporterkit.runtime.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.Default;
import dev.exporterkit.api.PlainTextAllowed;
import dev.exporterkit.api.Secret;
import dev.exporterkit.runtime.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {
  private static final Map<String, String> ENVIRONMENT = Map.of("SHOP_PASSWORD", "hunter2");

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource
  void goodFileFillsItsRecord(Path file) throws Exception {
    assertThat(told(read(Shop.class, file))).isEqualTo(expected(file));
  }

  static Stream<Path> goodFileFillsItsRecord() throws Exception {
    return files(".good.yml");
  }

  @ParameterizedTest
  @MethodSource
  void badFileIsToldInFull(Path file) throws Exception {
    assertThat(told(read(Shop.class, file))).isEqualTo(expected(file));
  }

  static Stream<Path> badFileIsToldInFull() throws Exception {
    return files(".bad.yml");
  }

  @Test
  void everyProblemIsToldAtOnce() throws IOException {
    assertThat(problems("name: a\ntills: many\ntimeuot: 5s\nmodules: {x: {tries: 1.5, dns: 7}}"))
        .isEqualTo(
            """
            shop.yml: timeuot (line 3): there is no such key. Did you mean timeout?
            shop.yml: tills (line 2): "many" is not a whole number.
            shop.yml: modules.x.tries (line 4): "1.5" is not a whole number.
            shop.yml: modules.x.dns (line 4): expected a mapping, found a single value.
            """);
  }

  @Test
  void missingFileSaysSo() {
    assertThat(told(read(Shop.class, folder.resolve("no.yml"))))
        .isEqualTo("no.yml: cannot be read: there is no such file.\n");
    assertThat(told(read(Shop.class, folder)))
        .isEqualTo(folder + ": cannot be read: it is a directory.\n");
  }

  @Test
  void emptyNameOfAFileSaysSo() {
    assertThat(told(read(Shop.class, Path.of(""))))
        .isEqualTo(
            "--config.file=: the name of the file is empty. Write one, or remove the flag.\n");
    assertThat(told(read(Shop.class, Path.of(" "))))
        .startsWith("--config.file= : the name of the file is empty.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\ufeffname: a\ntills: x\n",
        "name: a\r\ntills: x\r\n",
        "---\ntills: x\nname: a\n...\n"
      })
  void linesAreCountedAsEditorsDo(String yaml) throws IOException {
    assertThat(problems(yaml))
        .isEqualTo("shop.yml: tills (line 2): \"x\" is not a whole number.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "---\n", "\ufeff", "\r\n", "null"})
  void fileThatSaysNothingIsEmpty(String yaml) throws IOException {
    assertThat(problems(yaml)).isEqualTo("shop.yml: name: is missing; expected a text.\n");
  }

  @Test
  void otherEncodingIsRefused() throws IOException {
    Path file = folder.resolve("shop.yml");
    Files.write(file, new byte[] {'n', 'a', 'm', 'e', ':', ' ', (byte) 0xe4});
    assertThat(told(read(Shop.class, file)))
        .isEqualTo("shop.yml: is not UTF-8. Save it as UTF-8.\n");
  }

  @Test
  void hugeFileIsRefused() throws IOException {
    assertThat(problems("name: a\n" + "#".repeat(YamlText.MAX_BYTES)))
        .isEqualTo("shop.yml: is larger than 4 MiB.\n");
  }

  @Test
  void bombOfAliasesIsBounded() throws IOException {
    StringBuilder bomb = new StringBuilder("root:\n  a: &a0 {}\n");
    for (int i = 0; i < 6; i++) {
      bomb.append(
          "  b%d: &a%d {children: [*a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d]}\n"
              .formatted(i, i + 1, i, i, i, i, i, i, i, i));
    }
    assertThat(told(read(Trees.class, write(bomb.toString()))))
        .contains("is nested too deeply, or the file has too many values.")
        .hasLineCount(1);
  }

  @Test
  void endlessAliasIsBounded() throws IOException {
    assertThat(told(read(Trees.class, write("root: {a: &a {children: [*a]}}"))))
        .contains("is nested too deeply, or the file has too many values.")
        .hasLineCount(1);
    assertThat(problems("name: a\naddress: &a {<<: *a}")).startsWith("Shop[");
  }

  @Test
  void manyModulesMayShareAPart() throws IOException {
    StringBuilder yaml = new StringBuilder("name: a\nmodules:\n  m0: &m {tries: 1}\n");
    for (int i = 1; i <= 300; i++) {
      yaml.append("  m%d: {<<: *m}\n".formatted(i));
    }
    assertThat(problems(yaml.toString())).contains("m300=Module[tries=1");
  }

  @Test
  void deepNestingIsRefused() throws IOException {
    assertThat(problems("name: " + "[".repeat(10_000))).startsWith("shop.yml: is not YAML:");
  }

  @Test
  void secretNeverShows() throws IOException {
    Path file = write("name: a\npassword: {env: SHOP_PASSWORD}");
    Object config = read(Shop.class, file).config();
    assertThat(config).extracting("password").isEqualTo(Optional.of(new Secret("hunter2")));
    assertThat(String.valueOf(config)).doesNotContain("hunter2");
  }

  @Test
  void plainSecretIsTakenAsItIsWritten() throws IOException {
    Path file = write("name: a\nplain_keys: {a: hunter2, b: 0x10, c: 'x: y', d: {file: d}}");
    Files.writeString(folder.resolve("d"), "z\n");
    assertThat(read(Shop.class, file).config())
        .extracting("plainKeys")
        .isEqualTo(
            Map.of(
                "a", new Secret("hunter2"),
                "b", new Secret("0x10"),
                "c", new Secret("x: y"),
                "d", new Secret("z")));
  }

  @Test
  void plainSecretOfTheSourceIsRefused() throws IOException {
    assertThat(told(read(SecretDefault.class, write(""))))
        .isEqualTo(
            "shop.yml: password (its default): the file must not contain the secret itself:"
                + " write {file: /path/to/it} or {env: NAME_OF_A_VARIABLE}.\n");
  }

  @ParameterizedTest
  @MethodSource
  void misplacedSecretIsNotRepeated(String yaml) throws IOException {
    assertThat(problems("name: a\n" + yaml)).isNotEmpty().doesNotContain("hunter2");
  }

  static Stream<String> misplacedSecretIsNotRepeated() {
    return Stream.of(
        "password: hunter2",
        "password: [hunter2]",
        "password: {hunter2: }",
        "password: {file: [hunter2]}",
        "password: *hunter2",
        "password: &hunter2",
        "password: !hunter2",
        "password: !hunter2 {env: SHOP_PASSWORD}",
        "password: !!hunter2 {env: SHOP_PASSWORD}",
        "password: !hunter2!x y",
        "password: {hunter2: , hunter2: }",
        "password: {env: hunter2}",
        "password: %hunter2",
        "password: \"hunter2",
        "password: 'a' hunter2",
        "password: hunter2: x",
        "password: \"\\hunter2\"",
        "password: |hunter2",
        "plain_keys: hunter2",
        "plain_keys: [hunter2]",
        "plain_keys: {a: [hunter2]}",
        "plain_keys: {a: {file: hunter2, env: hunter2}}",
        "plain_keys: {a: !hunter2 x}",
        "plain_keys: {a: *hunter2}",
        "plain_keys: {a: hunter2}",
        "plain_keys: {a: |\n  hunter2}",
        "site: ali:hunter2@x y",
        "site: http://ali:a/hunter2 b@x/",
        "site: http://ali:a@hunter2 b@x/",
        "site: http://x/?token=hunter2 b",
        "site: http://me:hunter2@[x/",
        "password: {file: ali:hunter2@x}",
        "modules: {'http://ali:hunter2@x': 5}");
  }

  @Test
  void secretInTheNameOfTheFileIsNotRepeated() {
    assertThat(told(read(Shop.class, Path.of("http://ali:hunter2@host/x.yml"))))
        .isEqualTo("…@host/x.yml: cannot be read: there is no such file.\n");
  }

  /** Whatever somebody writes who takes a key for the place of a secret, or may. */
  @Test
  void mangledSecretIsNotRepeated() throws IOException {
    Random random = new Random(42);
    for (int i = 0; i < 2_000; i++) {
      String key = random.nextBoolean() ? "password:" : "plain_keys:\n  a:";
      String yaml = key + noise(random) + "hunter2" + noise(random) + "\ntills: 2\nname: a";
      assertThat(problems(yaml)).as(yaml).doesNotContain("hunter2");
    }
  }

  private static String noise(Random random) {
    String signs = " \t!&*|>%@`'\"{}[],:?-#<~=.\\$ax1";
    return random
        .ints(random.nextInt(5), 0, signs.length())
        .mapToObj(i -> signs.substring(i, i + 1))
        .collect(Collectors.joining("", " ", ""));
  }

  @Test
  void secretComesFromItsFile() throws IOException {
    Files.writeString(folder.resolve("word"), "hun\n ter2\r\n");
    assertThat(read(Shop.class, write("name: a\npassword: {file: word}")).config())
        .extracting("password")
        .isEqualTo(Optional.of(new Secret("hun\n ter2")));
  }

  @Test
  void probesNeedAModule() throws IOException {
    ConfigReader reader = new ConfigReader(Ways.class, ENVIRONMENT, true);
    assertThat(told(reader.file(write("modules: {}"))))
        .isEqualTo("shop.yml: modules: is empty: a probe needs a module. Add one.\n");
    assertThat(told(reader.file(write("modules: {x: 1}")))).isEqualTo("Ways[modules={x=1}]\n");
  }

  @Test
  void missingFlagNamesTheKeys() {
    assertThat(
            told(
                new ConfigReader(Shop.Module.class, Map.of(), false)
                    .standard(Shop.class, "no.yml")))
        .isEqualTo("--config.file is missing: expected a YAML file with the keys tries, dns.\n");
  }

  @Test
  void nothingIsNeededWhereAllHasDefaults() {
    ConfigReader reader = new ConfigReader(Shop.Dns.class, Map.of(), false);
    assertThat(reader.standard(Shop.class, "no.yml").config())
        .isEqualTo(new Shop.Dns("A", Optional.empty()));
  }

  @Test
  void resourceStandsInForTheFile() {
    ConfigReader reader = new ConfigReader(Shop.Dns.class, Map.of(), false);
    assertThat(reader.standard(Shop.class, "standard.yml").config())
        .isEqualTo(new Shop.Dns("MX", Optional.empty()));
  }

  @Test
  void typeThatNothingCanFillIsTheAuthorsFault() throws IOException {
    Path file = write("thing: 5");
    assertThatThrownBy(() -> read(Unfillable.class, file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("thing is a java.lang.Object, which cannot be read from a configuration");
  }

  @Test
  void wrongDefaultIsToldAsSuch() throws IOException {
    assertThat(told(read(WrongDefault.class, write(""))))
        .isEqualTo("shop.yml: port (its default): \"high\" is not a whole number.\n");
  }

  record Ways(Map<String, Integer> modules) {}

  record Trees(Map<String, Tree> root) {}

  record Tree(List<Tree> children) {}

  record SecretDefault(@PlainTextAllowed @Default("hunter2") Secret password) {}

  record Unfillable(Object thing) {}

  record WrongDefault(@Default("high") int port) {}

  private Path write(String yaml) throws IOException {
    Path file = folder.resolve("shop.yml");
    Files.deleteIfExists(file); // ext4 waits for the disk where a file is truncated and written
    return Files.writeString(file, yaml);
  }

  private String problems(String yaml) throws IOException {
    return told(read(Shop.class, write(yaml)));
  }

  private static ConfigResult read(Class<? extends Record> type, Path file) {
    return new ConfigReader(type, ENVIRONMENT, false).file(file);
  }

  /** Returns the problems, a line each, or else the record and the keys of plain secrets. */
  private String told(ConfigResult result) {
    if (result.problems().isEmpty()) {
      return result.config()
          + "\n"
          + result.plainSecrets().stream().map(key -> key + "\n").collect(Collectors.joining());
    }
    return result.problems().stream()
        .map(ConfigReaderTest::line)
        .collect(Collectors.joining())
        .replace(folder + "/", "");
  }

  private static String line(Problem problem) {
    return problem.where() + ": " + problem.what() + "\n";
  }

  /** Returns what the comment at the beginning of a file expects, with names relative to it. */
  private static String expected(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file, UTF_8)) {
      return lines
          .takeWhile(line -> line.startsWith("# "))
          .map(line -> line.substring(2).replace("FOLDER", file.getParent() + "") + "\n")
          .collect(Collectors.joining());
    }
  }

  private static Stream<Path> files(String suffix) throws Exception {
    Path all = Path.of(ConfigReaderTest.class.getResource("/config/minimal.good.yml").toURI());
    try (Stream<Path> files = Files.list(all.getParent())) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/zero", "/dev/null", "/proc/self/environ", "PIPE"})
  void onlyRegularFilesAreOpened(String name) throws Exception {
    Path file = name.equals("PIPE") ? pipe() : Path.of(name);

    assertThat(told(read(Shop.class, file))).matches("(?s).*: cannot be read: it is a .*\\.\n");
    assertThat(problems("password: {file: " + file + "}")).contains(" cannot be read: it is a ");
  }

  private Path pipe() throws Exception {
    Path pipe = folder.resolve("pipe");
    Process maker = new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start();
    assertThat(maker.waitFor()).isZero();
    return pipe;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"name: \"%s\"", "name: '%s'", "name: %s", "name: |\n  %s", "%s: 1", "# %s"})
  void longTextIsReadAtOnce(String text) throws IOException {
    String yaml = text.formatted("x".repeat(3_900_000));

    assertThat(problems(yaml)).isNotEmpty();
  }

  @Test
  void longKeysAndManyProblemsAreCut() throws IOException {
    String many = "{" + "a: 1, ".repeat(20_000) + "}";

    assertThat(problems("modules:\n  ? " + "x".repeat(200_000) + "\n  : " + many).lines())
        .hasSize(1_000)
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(500));
  }

  @Test
  void longNumbersAreRefused() throws IOException {
    assertThat(problems("tills: " + "9".repeat(1_000_000)))
        .contains("must be between -2147483648 and");
    assertThat(problems("timeout: " + "9".repeat(1_000_000))).contains("is not a duration");
  }

  @Test
  void plainSecretsInTextsAreNamed() throws IOException {
    record Request(
        Map<String, String> headers, Optional<URI> proxyUrl, String body, List<URI> more) {}
    Path file =
        write(
            """
            headers: {Authorization: Bearer S3CRET, X-Api-Key: S3CRET, Accept: a, cookie: b}
            proxy_url: http://bob:S3CRET@proxy:8080
            body: user=bob&password=S3CRET
            more: [http://a/b@c, "http://a/?token=S3CRET"]
            """);

    assertThat(read(Request.class, file).plainSecrets())
        .containsExactly(
            "headers.Authorization (line 1)",
            "headers.X-Api-Key (line 1)",
            "headers.cookie (line 1)",
            "proxy_url (line 2)",
            "body (line 3)",
            "more[1] (line 4)");
  }

  @Test
  void portOfAUriIsChecked() throws IOException {
    assertThat(problems("site: http://bob:S3CRET@host:99999/x?token=S3CRET"))
        .contains("\"http://…@host:99999/x?…\" has a port that must be between 0 and 65535.");
  }
}
