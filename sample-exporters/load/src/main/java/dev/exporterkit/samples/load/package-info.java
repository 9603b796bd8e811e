/** An exporter of any number of series, to be compared with others that expose the same ones. */
@NullMarked
package dev.exporterkit.samples.load;

import org.jspecify.annotations.NullMarked;
