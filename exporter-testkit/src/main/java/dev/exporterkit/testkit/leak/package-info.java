/** Fails tests that leave threads, ports, connections, files or processes behind. */
@NullMarked
package dev.exporterkit.testkit.leak;

import org.jspecify.annotations.NullMarked;
