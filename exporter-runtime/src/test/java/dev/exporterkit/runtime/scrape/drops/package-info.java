/** How much is left out. */
@NullMarked
package dev.exporterkit.runtime.scrape.drops;

import org.jspecify.annotations.NullMarked;
