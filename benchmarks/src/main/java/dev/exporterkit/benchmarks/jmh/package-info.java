/** JMH benchmarks of the runtime's writers, each together with what it replaces. */
@NullMarked
package dev.exporterkit.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
