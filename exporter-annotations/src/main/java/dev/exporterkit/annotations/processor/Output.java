package dev.exporterkit.annotations.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/** Hands generated text to the compiler. */
final class Output {
  private final Filer filer;

  Output(Filer filer) {
    this.filer = filer;
  }

  /** Writes a class on behalf of an element. */
  void source(String qualifiedName, String text, Element origin) {
    try (Writer writer = filer.createSourceFile(qualifiedName, origin).openWriter()) {
      writer.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
