/** What tests start: exporters, daemons and fake targets, all with real sockets. */
@NullMarked
package dev.exporterkit.samples.tests;

import org.jspecify.annotations.NullMarked;
