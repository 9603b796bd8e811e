/** What is logged of collectors. */
@NullMarked
package dev.exporterkit.runtime.scrape.log;

import org.jspecify.annotations.NullMarked;
