/** Real programs for tests: daemons that are targets, and exporters in a JVM of their own. */
@NullMarked
package dev.exporterkit.testkit.process;

import org.jspecify.annotations.NullMarked;
