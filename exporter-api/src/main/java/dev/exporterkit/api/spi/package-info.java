/**
 * The interface between generated code and the runtime. Generated code reads every row once, in
 * {@code fetch}, into a {@link dev.exporterkit.api.spi.Sheet} of plain columns. Only the runtime
 * writes expositions. Authors do not need this package.
 */
@NullMarked
package dev.exporterkit.api.spi;

import org.jspecify.annotations.NullMarked;
