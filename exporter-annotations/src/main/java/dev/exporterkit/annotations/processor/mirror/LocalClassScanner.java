package dev.exporterkit.annotations.processor.mirror;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.processor.mirror.SourceTrees.InLocalClass;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the kit's annotations in local and anonymous classes. javac resolves these only after all
 * processors have run, so annotations are known by their imports.
 */
final class LocalClassScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final String HOME = Gauge.class.getPackageName();

  private final Trees trees;
  private final Predicate<String> isKnown;
  private final List<InLocalClass> found = new ArrayList<>();

  LocalClassScanner(Trees trees, Predicate<String> isKnown) {
    this.trees = trees;
    this.isKnown = isKnown;
  }

  List<InLocalClass> found() {
    return List.copyOf(found);
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void unused) {
    String name = annotation.getAnnotationType().toString();
    String simple = name.substring(name.lastIndexOf('.') + 1);
    ClassTree local = null;
    for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof ClassTree type && isLocal(at)) {
        local = type;
      } else if (local != null && isMember(at) && isOfKit(name, simple)) {
        Element around = trees.getElement(at);
        if (around != null) {
          found.add(new InLocalClass(around, simple, text(local)));
        }
        break;
      }
    }
    return super.visitAnnotation(annotation, null);
  }

  /** Returns whether a class is in code, not in another class or a file. */
  private static boolean isLocal(TreePath type) {
    TreePath parent = type.getParentPath();
    return parent != null
        && !(parent.getLeaf() instanceof ClassTree)
        && !(parent.getLeaf() instanceof CompilationUnitTree);
  }

  /** Returns whether something is in a class that is not local itself. */
  private static boolean isMember(TreePath path) {
    TreePath parent = path.getParentPath();
    return parent != null
        && parent.getLeaf() instanceof ClassTree
        && !(path.getLeaf() instanceof BlockTree)
        && !isWithinLocal(parent);
  }

  private static boolean isWithinLocal(TreePath type) {
    for (TreePath at = type; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof ClassTree && isLocal(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfKit(String name, String simple) {
    return name.equals(HOME + "." + simple)
        || getCurrentPath().getCompilationUnit().getImports().stream()
            .map(each -> each.getQualifiedIdentifier().toString())
            .anyMatch(
                imported ->
                    imported.equals(HOME + "." + simple)
                        || (imported.equals(HOME + ".*") && isKnown.test(HOME + "." + simple)));
  }

  private static String text(ClassTree local) {
    return local.getSimpleName().length() == 0
        ? "an anonymous class"
        : "local class \"" + local.getSimpleName() + "\"";
  }
}
