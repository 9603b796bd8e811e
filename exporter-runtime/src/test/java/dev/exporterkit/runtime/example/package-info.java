/** An exporter with the bindings that the processor would generate, for tests from the outside. */
@NullMarked
package dev.exporterkit.runtime.example;

import org.jspecify.annotations.NullMarked;
