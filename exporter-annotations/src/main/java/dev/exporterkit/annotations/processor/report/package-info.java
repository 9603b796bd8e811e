/** Problems, rules and waivers: what is wrong, where, and what is allowed. */
@NullMarked
package dev.exporterkit.annotations.processor.report;

import org.jspecify.annotations.NullMarked;
