/** Test classes that leave something behind, run inside of tests. */
@NullMarked
package dev.exporterkit.testkit.leak;

import org.jspecify.annotations.NullMarked;
