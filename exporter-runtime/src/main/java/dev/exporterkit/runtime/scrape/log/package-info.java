/** What an operator is told of collectors, and how often. */
@NullMarked
package dev.exporterkit.runtime.scrape.log;

import org.jspecify.annotations.NullMarked;
