/**
 * The rules for metrics, once: the processor runs them on what is declared, the runtime on families
 * that are known only at run time. {@link MetricRules} lists the rules, one class each; {@link
 * dev.exporterkit.api.Rule} names them.
 */
@NullMarked
package dev.exporterkit.api.rules;

import org.jspecify.annotations.NullMarked;
