/**
 * The API for authors of exporters: scrapes and probes, components, failures, units, and values
 * that are more than a number.
 */
@NullMarked
package dev.exporterkit.api;

import org.jspecify.annotations.NullMarked;
