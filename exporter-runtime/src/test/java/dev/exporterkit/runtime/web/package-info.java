/** What clients meet on the port. */
@NullMarked
package dev.exporterkit.runtime.web;

import org.jspecify.annotations.NullMarked;
