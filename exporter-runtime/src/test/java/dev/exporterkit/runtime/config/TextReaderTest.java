package dev.exporterkit.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

class TextReaderTest {
  private static final String[] PARTS = {
    "a",
    "key: ",
    "- ",
    "\n",
    "\r\n",
    "\r",
    "  ",
    "\"",
    "'",
    "# c",
    "|\n",
    ">-\n",
    "\u0085",
    "\u2028",
    "\uFEFF",
    "ü",
    "😀",
    "{",
    "}",
    "[",
    "]",
    ",",
    "&a ",
    "*a",
    "<<: ",
    "!t ",
    "\\n",
    "\\x41",
    "---\n",
    "...",
    "? ",
    "%YAML 1.1\n",
    "long ".repeat(400)
  };

  @Test
  void scannerSeesWhatItsOwnReaderShows() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int parts = random.nextInt(20); parts > 0; parts--) {
        text.append(PARTS[random.nextInt(PARTS.length)]);
      }
      String yaml = text.toString();
      assertThat(events(new TextReader(yaml), yaml))
          .as(yaml)
          .isEqualTo(events(new StreamReader(new StringReader(yaml)), yaml));
    }
  }

  private static List<String> events(StreamReader reader, String yaml) {
    List<String> events = new ArrayList<>();
    try {
      ParserImpl parser = new ParserImpl(reader, new LoaderOptions());
      while (parser.peekEvent() != null) {
        Event event = parser.getEvent();
        events.add(
            event + " " + event.getStartMark().getLine() + ":" + event.getStartMark().getColumn());
      }
    } catch (YAMLException e) {
      events.add(e.getClass().getSimpleName() + e.getMessage().lines().findFirst().orElse(""));
    }
    return events;
  }
}
