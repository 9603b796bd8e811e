package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.source.Imports;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** What a parameter of the author's method is given by the generated code. */
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

  /** Nothing: the kit has no value of this type. */
  record Unsupported(TypeMirror type) implements Argument {
    @Override
    public String on(String run, Imports imports) {
      throw new IllegalStateException("no argument of type " + type);
    }
  }
}
