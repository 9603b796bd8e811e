/** Collectors that run for targets which clients name. */
@NullMarked
package dev.exporterkit.runtime.scrape.probe;

import org.jspecify.annotations.NullMarked;
