/** How runs of collectors ended, and what one scrape tells of them. */
@NullMarked
package dev.exporterkit.runtime.scrape.outcome;

import org.jspecify.annotations.NullMarked;
