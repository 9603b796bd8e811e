/**
 * Where generated code and the runtime meet. Generated code <em>fills</em>: it reads every row
 * once, in fetch, into a {@link dev.exporterkit.api.spi.Sheet} of plain columns. Only the runtime
 * writes. Authors need nothing of this.
 */
@NullMarked
package dev.exporterkit.api.spi;

import org.jspecify.annotations.NullMarked;
