/** Faults to survive: what a client sees, how long it takes, and that the next scrape is right. */
@NullMarked
package dev.exporterkit.samples.faults;

import org.jspecify.annotations.NullMarked;
