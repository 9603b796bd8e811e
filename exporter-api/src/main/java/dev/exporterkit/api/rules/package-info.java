/**
 * The rules for metrics, once: the processor runs them on what is declared, the runtime on families
 * that are known only at run time. A rule is a class; {@link MetricRules} lists them; {@link
 * RuleId} names what users see and search for.
 */
@NullMarked
package dev.exporterkit.api.rules;

import org.jspecify.annotations.NullMarked;
