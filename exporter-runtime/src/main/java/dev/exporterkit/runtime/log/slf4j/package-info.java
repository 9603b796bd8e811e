/** What authors and libraries log by SLF4J, in the log of the exporter. */
@NullMarked
package dev.exporterkit.runtime.log.slf4j;

import org.jspecify.annotations.NullMarked;
