/** How collectors from configuration fare. */
@NullMarked
package dev.exporterkit.runtime.scrape.dynamic;

import org.jspecify.annotations.NullMarked;
