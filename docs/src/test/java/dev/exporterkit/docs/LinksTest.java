package dev.exporterkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("once")
final class LinksTest {
  static List<Page> pages() {
    return Page.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(Page page) {
    for (String link : page.links()) {
      if (!link.matches("https?://.*")) {
        String[] parts = link.split("#", 2);
        Path target = page.path().resolveSibling(parts[0]).normalize();
        Page linked = parts[0].isEmpty() ? page : null;
        assertThat(linked == null ? target : page.path()).as("%s: %s", page, link).exists();
        if (parts.length == 2) {
          assertThat((linked == null ? Page.read(target) : linked).anchors())
              .as("%s: %s", page, link)
              .contains(parts[1]);
        }
      }
    }
  }

  @Test
  void indexNamesEveryPage() {
    assertThat(Page.of("docs/README.md").links())
        .containsAll(
            Page.all().stream()
                .filter(page -> page.toString().matches("docs/(?!README).*"))
                .map(page -> page.path().getFileName().toString())
                .toList());
  }

  @Test
  void wholeReadmeIsRead() {
    assertThat(Page.of("README.md").links()).contains("docs/getting-started.md");
  }
}
