package dev.exporterkit.annotations.processor.source;

import java.util.List;

/** The text of one class, line by line. */
public final class JavaText {
  private static final int WIDTH = 100;

  private final StringBuilder body = new StringBuilder();
  private final String home;
  private final Imports imports;
  private int depth;

  /** Begins a class in a package. */
  public JavaText(String home, String simpleName) {
    this.home = home;
    this.imports = new Imports(home, simpleName);
  }

  /** Returns the imports. */
  public Imports imports() {
    return imports;
  }

  /** Adds a line; an empty one parts members. */
  public JavaText line(String line) {
    if (!line.isEmpty()) {
      body.append("  ".repeat(depth)).append(line);
    }
    body.append('\n');
    return this;
  }

  /** Adds a line that opens a block. */
  public JavaText open(String line) {
    line(line + " {");
    depth++;
    return this;
  }

  /** Begins the body of a block of which the line that opens it is written. */
  public JavaText indentBody() {
    depth++;
    return this;
  }

  /**
   * Adds a line that opens a class or a method, with its clause on a line of its own if need be.
   */
  public JavaText header(String head, String clause) {
    if (fits(head + " " + clause + " {", depth)) {
      return open(head + " " + clause);
    }
    line(head).indent().line(clause + " {").outdent();
    return indentBody();
  }

  /** Adds a declaration, with its value on a line of its own if need be. */
  public JavaText variable(String declaration, String value) {
    if (fits(declaration + " = " + value + ";", depth)) {
      return line(declaration + " = " + value + ";");
    }
    return line(declaration + " =").indent().line(value + ";").outdent();
  }

  /** Adds a declaration with what a call returns, broken over lines where it is too long. */
  public JavaText variable(String declaration, String call, List<String> arguments) {
    String value = call + String.join(", ", arguments) + ")";
    if (fits(value + ";", depth + 2)) {
      return variable(declaration, value);
    }
    line(declaration + " =").indent();
    return call(call, arguments, ");").outdent();
  }

  /** Adds a line that opens a method, with the parameters on a line of their own if need be. */
  public JavaText method(String head, List<String> parameters) {
    String joined = String.join(", ", parameters);
    if (fits(head + "(" + joined + ") {", depth)) {
      return open(head + "(" + joined + ")");
    }
    line(head + "(").indent().line(joined + ") {").outdent();
    return indentBody();
  }

  /** Adds a line that opens a loop over something, broken before that if it is too long. */
  public JavaText loop(String head, String over) {
    if (fits(head + " " + over + ") {", depth)) {
      return open(head + " " + over + ")");
    }
    line(head).indent().line(over + ") {").outdent();
    return indentBody();
  }

  /** Ends a block. */
  public JavaText close() {
    return close("}");
  }

  /** Ends a block with a line of its own. */
  public JavaText close(String line) {
    depth--;
    return line(line);
  }

  /** Ends a block and opens the next, as {@code } catch (…) {}. */
  public JavaText next(String line) {
    depth--;
    return open("} " + line);
  }

  /** Goes in by two steps, as the continuation of a line. */
  public JavaText indent() {
    depth += 2;
    return this;
  }

  /** Ends a continuation. */
  public JavaText outdent() {
    depth -= 2;
    return this;
  }

  /** Adds a call, broken over lines where it is too long for one. */
  public JavaText call(String head, List<String> arguments, String tail) {
    String joined = String.join(", ", arguments);
    if (String.join("", arguments).isEmpty() || fits(head + joined + tail, depth)) {
      return line(head + joined + tail);
    }
    line(head).indent();
    arguments(arguments, tail);
    return outdent();
  }

  private void arguments(List<String> arguments, String tail) {
    String joined = String.join(", ", arguments);
    if (fits(joined + tail, depth)) {
      line(joined + tail);
    } else {
      int last = arguments.size() - 1;
      arguments.subList(0, last).forEach(argument -> line(argument + ","));
      line(arguments.get(last) + tail);
    }
  }

  /**
   * Adds a statement that calls one method after the other, a line for each if one is too short.
   */
  public JavaText chain(String head, List<String> arguments, List<String> calls) {
    if (calls.isEmpty()) {
      return call(head, arguments, ");");
    }
    String start = head + String.join(", ", arguments) + ")";
    if (fits(start + String.join("", calls) + ";", depth)) {
      return line(start + String.join("", calls) + ";");
    }
    if (fits(start, depth)) {
      line(start).indent();
    } else {
      // What follows goes in by one continuation, so the arguments go in by two.
      line(head).indent().indent();
      arguments(arguments, ")");
      outdent();
    }
    calls.subList(0, calls.size() - 1).forEach(this::line);
    return line(calls.get(calls.size() - 1) + ";").outdent();
  }

  /** Returns the whole text: package, imports, class. */
  public String text() {
    String top = home.isEmpty() ? "" : "package " + home + ";\n\n";
    return top + imports.text() + "\n" + body;
  }

  /** Tells whether a line would fit at the present depth. */
  public boolean fitsHere(String line) {
    return fits(line, depth);
  }

  private static boolean fits(String line, int depth) {
    return 2 * depth + line.length() <= WIDTH;
  }
}
