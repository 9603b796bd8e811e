/**
 * The rules for metrics. The processor applies them to declared metrics, and the runtime to
 * families that are known only at run time. {@link MetricRules} lists the rules, one class each;
 * {@link dev.exporterkit.api.Rule} names them.
 */
@NullMarked
package dev.exporterkit.api.rules;

import org.jspecify.annotations.NullMarked;
