/** What is left out of answers: counted and logged. */
@NullMarked
package dev.exporterkit.runtime.scrape.drops;

import org.jspecify.annotations.NullMarked;
