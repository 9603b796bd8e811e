/** An exporter of any number of series, to be measured beside others that expose the same. */
@NullMarked
package dev.exporterkit.samples.load;

import org.jspecify.annotations.NullMarked;
