package dev.exporterkit.samples.blackbox.config;

import com.google.re2j.Pattern;
import java.util.List;

/**
 * What the records of one section of an answer must be like, each written as in a zone file with
 * tabs between its parts.
 *
 * @param failIfMatchesRegexp no record may match any
 * @param failIfAllMatchRegexp every record must match every one: what the reference does, whatever
 *     the name says
 * @param failIfNotMatchesRegexp every record must match every one, and there must be a record
 * @param failIfNoneMatchesRegexp at least one record must match at least one
 */
public record RecordRules(
    List<Pattern> failIfMatchesRegexp,
    List<Pattern> failIfAllMatchRegexp,
    List<Pattern> failIfNotMatchesRegexp,
    List<Pattern> failIfNoneMatchesRegexp) {}
