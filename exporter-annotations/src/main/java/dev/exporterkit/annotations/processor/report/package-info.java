/** What is wrong, where, and what of it is waived. */
@NullMarked
package dev.exporterkit.annotations.processor.report;

import org.jspecify.annotations.NullMarked;
