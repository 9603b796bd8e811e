package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.source.Imports;
import javax.lang.model.element.TypeElement;

/** What the author's method takes, and generated code hands over. */
sealed interface Argument {

  /** Returns the expression. */
  String on(String run, Imports imports);

  /** The scrape. */
  record Scrape() implements Argument {
    @Override
    public String on(String run, Imports imports) {
      return run + ".scrape()";
    }
  }

  /** What is probed. */
  record Probed() implements Argument {
    @Override
    public String on(String run, Imports imports) {
      return run + ".target()";
    }
  }

  /** The module that a probe asks for. */
  record Module(TypeElement type) implements Argument {
    @Override
    public String on(String run, Imports imports) {
      return run + ".module(" + imports.name(type) + ".class)";
    }
  }
}
