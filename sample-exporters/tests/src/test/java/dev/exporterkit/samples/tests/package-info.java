/** The sample exporters from outside: flags, ports, logs, targets that are real or misbehave. */
@NullMarked
package dev.exporterkit.samples.tests;

import org.jspecify.annotations.NullMarked;
