/**
 * What the author of an exporter calls: the scrape in progress, failures, units and the values that
 * are more than a number.
 */
@NullMarked
package dev.exporterkit.api;

import org.jspecify.annotations.NullMarked;
