package dev.exporterkit.annotations.processor.exporter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.source.GeneratedSource;
import dev.exporterkit.api.spi.ExporterBinding;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;
import javax.tools.StandardLocation;

/**
 * The file by which {@link java.util.ServiceLoader} finds exporters. Where only some classes are
 * compiled again, the others stay in it as long as their bindings exist.
 */
public final class ServicesFile {
  private static final String FILE = "META-INF/services/" + ExporterBinding.class.getName();

  private final Filer filer;
  private final TypeFinder types;
  private final Map<String, String> exporters = new LinkedHashMap<>();

  /** Begins the file of one compilation. */
  public ServicesFile(Filer filer, TypeFinder types) {
    this.filer = filer;
    this.types = types;
  }

  /** Adds the binding of an exporter. */
  public void add(GeneratedSource binding) {
    exporters.put(binding.qualifiedName(), binding.origin().getQualifiedName().toString());
  }

  /** Returns whether an earlier compilation left exporters that this one does not compile. */
  public boolean hasOthers() {
    try {
      return earlier().stream()
          .anyMatch(name -> !exporters.containsKey(name) && types.byName(name).isPresent());
    } catch (IOException e) {
      return true;
    }
  }

  /** Writes the file, if there is anything to add to it. */
  public void write(Messager messager) {
    if (exporters.isEmpty()) {
      return;
    }
    try {
      TreeSet<String> names = new TreeSet<>(earlier());
      names.removeIf(name -> types.byName(name).isEmpty());
      names.addAll(exporters.keySet());
      write(String.join("\n", names) + "\n");
    } catch (IOException e) {
      messager.printMessage(Kind.ERROR, Problem.WRITE.text(FILE, String.valueOf(e.getMessage())));
    }
  }

  private void write(String text) throws IOException {
    try (OutputStream file =
        filer
            .createResource(StandardLocation.CLASS_OUTPUT, "", FILE, origins())
            .openOutputStream()) {
      file.write(text.getBytes(UTF_8));
    }
  }

  private Element[] origins() {
    return exporters.values().stream()
        .flatMap(name -> types.byName(name).stream())
        .toArray(Element[]::new);
  }

  private List<String> earlier() throws IOException {
    try {
      return filer
          .getResource(StandardLocation.CLASS_OUTPUT, "", FILE)
          .getCharContent(true)
          .toString()
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (FileNotFoundException | NoSuchFileException e) {
      return List.of();
    }
  }
}
