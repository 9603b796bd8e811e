package dev.exporterkit.samples.blackbox.config;

import dev.exporterkit.api.Default;
import java.util.regex.Pattern;

/**
 * A condition on one header of an answer.
 *
 * @param allowMissing whether an answer without the header is good, too
 */
public record HeaderMatch(String header, Pattern regexp, @Default("false") boolean allowMissing) {}
