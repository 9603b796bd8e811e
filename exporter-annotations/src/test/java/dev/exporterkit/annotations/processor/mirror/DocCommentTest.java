package dev.exporterkit.annotations.processor.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class DocCommentTest {
  @ParameterizedTest
  @MethodSource("comments")
  void firstSentenceIsPlainText(String comment, String sentence) {
    assertThat(DocComment.firstSentence(comment)).isEqualTo(sentence);
  }

  static Stream<Arguments> comments() {
    return Stream.of(
        comment(" Keys of each database. Expired ones, too. ", "Keys of each database."),
        comment(" Keys of\n each database.\n", "Keys of each database."),
        comment("Keys of each database", "Keys of each database"),
        comment("Which keys? These.", "Which keys?"),
        comment("Speaks RESP 3.0 to Redis 7.2. More.", "Speaks RESP 3.0 to Redis 7.2."),
        comment(
            "Keys, e.g. Expired, or i.e. those of db0. More.",
            "Keys, e.g. Expired, or i.e. those of db0."),
        comment("Keys vs. values. More.", "Keys vs. values."),
        comment("Keys of {@code db.get(0). X} only. More.", "Keys of db.get(0). X only."),
        comment("Asks {@code INFO {all}} once. More.", "Asks INFO {all} once."),
        comment("Uses {@literal a<b>c}. More.", "Uses a<b>c."),
        comment("Keys of {@link Redis}. More.", "Keys of Redis."),
        comment("Calls {@link #info(int, long)} once.", "Calls info(int, long) once."),
        comment("Calls {@link Redis#info(int, long) the\n server} once.", "Calls the server once."),
        comment("Calls {@linkplain Redis#info {@code INFO}} once.", "Calls INFO once."),
        comment("{@summary Keys of each database.} Longer text.", "Keys of each database."),
        comment(
            "Keys of <b>each</b> database &amp; its &lt;slots&gt;.",
            "Keys of each database & its <slots>."),
        comment("R&D keys &unknown; here.", "R&D keys &unknown; here."),
        comment("<p>Keys of each database.", "Keys of each database."),
        comment("Keys of each database\n\n <p>More.", "Keys of each database"),
        comment("Keys of each database:\n <ul>\n <li>One.", "Keys of each database:"),
        comment("Keys where 1 < 2 holds. More.", "Keys where 1 < 2 holds."),
        comment("Keys of `db. get`, in Markdown. More.", "Keys of db. get, in Markdown."),
        comment("Keys of each database\n @since 1.0", "Keys of each database"),
        comment(" @author Somebody.", ""),
        comment("Keys of {@code\n @Inject} fields.", "Keys of @Inject fields."),
        comment("Keys of {@code an open brace.", "Keys of an open brace."),
        comment("{@inheritDoc}", ""),
        comment("", ""));
  }

  private static Arguments comment(String comment, String sentence) {
    return Arguments.of(comment, sentence);
  }
}
