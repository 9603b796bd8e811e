/** Tests of collectors and exporters, in sentences. */
@NullMarked
package dev.exporterkit.testkit;

import org.jspecify.annotations.NullMarked;
