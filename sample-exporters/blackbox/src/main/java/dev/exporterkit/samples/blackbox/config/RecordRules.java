package dev.exporterkit.samples.blackbox.config;

import com.google.re2j.Pattern;
import java.util.List;

/**
 * The rules for the records of one section of a DNS response, each written as in a zone file with
 * tabs between its parts.
 *
 * @param failIfMatchesRegexp no record may match any expression
 * @param failIfAllMatchRegexp every record must match every expression: this is what the reference
 *     does, despite the name
 * @param failIfNotMatchesRegexp every record must match every expression, and there must be a
 *     record
 * @param failIfNoneMatchesRegexp at least one record must match at least one expression
 */
public record RecordRules(
    List<Pattern> failIfMatchesRegexp,
    List<Pattern> failIfAllMatchRegexp,
    List<Pattern> failIfNotMatchesRegexp,
    List<Pattern> failIfNoneMatchesRegexp) {}
