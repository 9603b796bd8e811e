/**
 * One scrape: runs the selected collectors side by side, each on its own thread and within the
 * deadline, and tells in the same answer how they fared.
 */
@NullMarked
package dev.exporterkit.runtime.scrape;

import org.jspecify.annotations.NullMarked;
