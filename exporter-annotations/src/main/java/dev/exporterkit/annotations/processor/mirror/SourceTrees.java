package dev.exporterkit.annotations.processor.mirror;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * What only the text of the source tells. Build tools that wrap the compiler's environment hide it;
 * then every answer is the careful one.
 */
public final class SourceTrees {
  private final Optional<Trees> trees;

  private SourceTrees(Optional<Trees> trees) {
    this.trees = trees;
  }

  /** Returns the trees of this compilation, if it has any to show. */
  public static SourceTrees of(ProcessingEnvironment environment) {
    try {
      return new SourceTrees(Optional.of(Trees.instance(environment)));
    } catch (IllegalArgumentException | LinkageError e) {
      return new SourceTrees(Optional.empty());
    }
  }

  /**
   * Tells whether the compiler made a method up, as it does accessors of records: their class is in
   * the source and they are not. {@code Elements.getOrigin} calls them explicit.
   */
  public boolean isImplicit(Element method) {
    return trees.isPresent()
        && trees.get().getPath(method.getEnclosingElement()) != null
        && trees.get().getPath(method) == null;
  }

  /** Tells whether an element stands in a source, so that the compiler can point at it. */
  public boolean isShown(Element element) {
    return trees.isEmpty() || trees.get().getPath(element) != null;
  }

  /** Tells whether a class stands at the top of a file that has the name of another. */
  public boolean isSecondOfFile(TypeElement type) {
    TreePath path = trees.map(found -> found.getPath(type)).orElse(null);
    if (path == null || type.getEnclosingElement() instanceof TypeElement) {
      return false;
    }
    String file = path.getCompilationUnit().getSourceFile().getName().replace('\\', '/');
    return !file.substring(file.lastIndexOf('/') + 1).equals(type.getSimpleName() + ".java");
  }
}
