/** For which scrape a thread works, so that clients keep its deadline by themselves. */
@NullMarked
package dev.exporterkit.runtime.scrape.current;

import org.jspecify.annotations.NullMarked;
