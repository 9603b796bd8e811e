package dev.exporterkit.annotations.processor.mirror;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import org.jspecify.annotations.Nullable;

/**
 * What only the text of the source shows. Only javac has it, and build tools that wrap the
 * compiler's environment hide it.
 */
public final class SourceTrees {
  private final Optional<Trees> trees;
  private final Elements elements;

  private SourceTrees(Optional<Trees> trees, Elements elements) {
    this.trees = trees;
    this.elements = elements;
  }

  /** Returns the trees of this compilation, if it has any to show. */
  public static SourceTrees of(ProcessingEnvironment environment) {
    try {
      return new SourceTrees(
          Optional.of(Trees.instance(environment)), environment.getElementUtils());
    } catch (IllegalArgumentException | LinkageError e) {
      return new SourceTrees(Optional.empty(), environment.getElementUtils());
    }
  }

  /**
   * Returns whether the author wrote a method, as opposed to the compiler, which writes accessors
   * of records: their class is in the source and they are not. {@code Elements.getOrigin} calls
   * both explicit.
   */
  public boolean isWritten(Element method) {
    return trees.isPresent() && trees.get().getPath(method) != null;
  }

  /** Returns whether the compiler can point at an element; empty if only the compiler knows. */
  public Optional<Boolean> isShown(Element element) {
    return trees.map(found -> found.getPath(element) != null);
  }

  /**
   * Returns whether an annotation in a class cannot be resolved: javac does not show its elements
   * with such annotations, Eclipse's compiler does.
   */
  public boolean hasUnknownAnnotation(TypeElement type) {
    return trees
        .map(found -> found.getPath(type) != null && isUnknownIn(found.getPath(type)))
        .orElseGet(() -> Tree.of(type).anyMatch(SourceTrees::hasUnknownAnnotation));
  }

  private boolean isUnknownIn(TreePath type) {
    Set<String> unknown = new HashSet<>();
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void unused) {
        TreePath path = new TreePath(getCurrentPath(), annotation.getAnnotationType());
        TypeMirror found = trees.orElseThrow().getTypeMirror(path);
        if (found != null && found.getKind() == TypeKind.ERROR) {
          unknown.add(annotation.toString());
        }
        return null;
      }

      @Override
      public @Nullable Void visitBlock(BlockTree body, @Nullable Void unused) {
        return null;
      }
    }.scan(type, null);
    return !unknown.isEmpty();
  }

  /** Returns whether code of a class reads something of this name; true if there is no source. */
  public boolean mayRead(TypeElement type, String name) {
    TreePath path = trees.map(found -> found.getPath(type)).orElse(null);
    if (path == null) {
      return true;
    }
    Set<String> read = new HashSet<>();
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void unused) {
        read.add(identifier.getName().toString());
        return null;
      }

      @Override
      public @Nullable Void visitMemberSelect(MemberSelectTree member, @Nullable Void unused) {
        read.add(member.getIdentifier().toString());
        return super.visitMemberSelect(member, null);
      }
    }.scan(path, null);
    return read.contains(name);
  }

  /** Returns the kit's annotations in the local and anonymous classes of a top-level class. */
  public List<InLocalClass> inLocalClasses(TypeElement type) {
    TreePath path = trees.map(found -> found.getPath(type)).orElse(null);
    if (path == null) {
      return List.of();
    }
    LocalClassScanner scanner =
        new LocalClassScanner(trees.orElseThrow(), name -> elements.getTypeElement(name) != null);
    scanner.scan(path, null);
    return scanner.found();
  }

  private static boolean hasUnknownAnnotation(Element element) {
    return element.getAnnotationMirrors().stream()
        .anyMatch(annotation -> annotation.getAnnotationType().getKind() == TypeKind.ERROR);
  }

  /** Returns whether a top-level class is in a file with the name of another class. */
  public boolean isSecondOfFile(TypeElement type) {
    if (type.getEnclosingElement() instanceof TypeElement) {
      return false;
    }
    return fileOf(type)
        .map(file -> file.getName().replace('\\', '/'))
        .map(name -> name.substring(name.lastIndexOf('/') + 1))
        .filter(name -> name.endsWith(".java") && !name.equals(type.getSimpleName() + ".java"))
        .isPresent();
  }

  /**
   * An annotation where no processor sees it.
   *
   * @param around the member of a class that contains the local class
   * @param local how messages call the local class
   */
  public record InLocalClass(Element around, String annotation, String local) {}

  private Optional<FileObject> fileOf(TypeElement type) {
    if (trees.isPresent()) {
      return trees
          .map(found -> found.getPath(type))
          .map(path -> path.getCompilationUnit().getSourceFile());
    }
    try {
      // A method since Java 18.
      Object file =
          Elements.class.getMethod("getFileObjectOf", Element.class).invoke(elements, type);
      return Optional.ofNullable((FileObject) file);
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }
}
