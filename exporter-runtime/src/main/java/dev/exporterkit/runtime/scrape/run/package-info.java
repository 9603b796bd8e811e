/** One run of a collector: its thread, its time, who waits for it, and what ends it. */
@NullMarked
package dev.exporterkit.runtime.scrape.run;

import org.jspecify.annotations.NullMarked;
