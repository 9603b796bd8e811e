/** How runs go. */
@NullMarked
package dev.exporterkit.runtime.scrape.run;

import org.jspecify.annotations.NullMarked;
