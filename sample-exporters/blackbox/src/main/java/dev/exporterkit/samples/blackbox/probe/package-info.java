/** What every prober needs: a target, an address of it, and an end of the time. */
@NullMarked
package dev.exporterkit.samples.blackbox.probe;

import org.jspecify.annotations.NullMarked;
