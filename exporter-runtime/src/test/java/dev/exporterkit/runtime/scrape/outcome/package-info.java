/** What is known about a scrape when it is over. */
@NullMarked
package dev.exporterkit.runtime.scrape.outcome;

import org.jspecify.annotations.NullMarked;
