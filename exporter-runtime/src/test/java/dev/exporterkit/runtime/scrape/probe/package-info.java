/** How probes go. */
@NullMarked
package dev.exporterkit.runtime.scrape.probe;

import org.jspecify.annotations.NullMarked;
