/** What tests start: exporters, daemons and fake targets, all of them with real sockets. */
@NullMarked
package dev.exporterkit.samples.tests;

import org.jspecify.annotations.NullMarked;
