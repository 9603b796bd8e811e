/** Each assertion passes where it should and fails where it should, with its whole message. */
@NullMarked
package dev.exporterkit.testkit;

import org.jspecify.annotations.NullMarked;
