package dev.exporterkit.samples.blackbox.config;

import com.google.re2j.Pattern;
import dev.exporterkit.api.Default;

/**
 * A condition on one header of an answer.
 *
 * @param allowMissing whether an answer without the header is good, too
 */
public record HeaderMatch(String header, Pattern regexp, @Default("false") boolean allowMissing) {}
