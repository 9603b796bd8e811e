/** Collectors that come from configuration, and families that are known only at run time. */
@NullMarked
package dev.exporterkit.runtime.scrape.dynamic;

import org.jspecify.annotations.NullMarked;
