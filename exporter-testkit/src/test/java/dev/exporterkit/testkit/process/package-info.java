/** Tests with programs of the shell, and with a small Java program. */
@NullMarked
package dev.exporterkit.testkit.process;

import org.jspecify.annotations.NullMarked;
