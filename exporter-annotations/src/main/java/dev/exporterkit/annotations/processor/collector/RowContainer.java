package dev.exporterkit.annotations.processor.collector;

import javax.lang.model.type.TypeMirror;

/** How rows arrive: the type of what {@code @Collect} returns, or of a component with sheets. */
sealed interface RowContainer {

  /** Returns whether families that are known only at run time are among the rows. */
  boolean isDynamic();

  /** Returns whether a map is among the containers. */
  boolean hasKeys();

  /** Returns whether reading it may do I/O, because a stream or a table is among the containers. */
  boolean isLazy();

  /** A record. */
  record OneSheet(SheetModel sheet) implements RowContainer {
    @Override
    public boolean isDynamic() {
      return sheet.nested().stream().anyMatch(nested -> nested.container().isDynamic());
    }

    @Override
    public boolean hasKeys() {
      return false;
    }

    @Override
    public boolean isLazy() {
      return sheet.nested().stream().anyMatch(nested -> nested.container().isLazy());
    }
  }

  /** The rows of a table, whose columns are those of a record. */
  record InTable(SheetModel sheet) implements RowContainer {
    @Override
    public boolean isDynamic() {
      return false;
    }

    @Override
    public boolean hasKeys() {
      return false;
    }

    @Override
    public boolean isLazy() {
      return true;
    }
  }

  /** A family that is known only at run time. */
  record Dynamic() implements RowContainer {
    @Override
    public boolean isDynamic() {
      return true;
    }

    @Override
    public boolean hasKeys() {
      return false;
    }

    @Override
    public boolean isLazy() {
      return false;
    }
  }

  /** A container of something, which has its properties. */
  sealed interface Wrapper extends RowContainer {

    /** Returns what the container holds. */
    RowContainer inner();

    @Override
    default boolean isDynamic() {
      return inner().isDynamic();
    }

    @Override
    default boolean hasKeys() {
      return inner().hasKeys();
    }

    @Override
    default boolean isLazy() {
      return inner().isLazy();
    }
  }

  /** Perhaps something. */
  record InOptional(RowContainer inner) implements Wrapper {}

  /** Any number of something. */
  record InCollection(TypeMirror element, RowContainer inner) implements Wrapper {}

  /** Any number of something, read once and closed. */
  record InStream(TypeMirror element, RowContainer inner) implements Wrapper {
    @Override
    public boolean isLazy() {
      return true;
    }
  }

  /** Something for each key; the schema is that of the label which the keys fill. */
  record InMap(
      TypeMirror key, TypeMirror value, LabelText text, RowSchemaModel schema, RowContainer inner)
      implements Wrapper {
    @Override
    public boolean hasKeys() {
      return true;
    }
  }
}
