package dev.exporterkit.samples.blackbox.config;

import com.google.re2j.Pattern;
import dev.exporterkit.api.Default;

/**
 * A condition on one header of a response.
 *
 * @param allowMissing whether a response without the header is valid
 */
public record HeaderMatch(String header, Pattern regexp, @Default("false") boolean allowMissing) {}
