/** Small exporters, which the kit tests. */
@NullMarked
package dev.exporterkit.testkit.example;

import org.jspecify.annotations.NullMarked;
