package dev.exporterkit.runtime.exposition;

import dev.exporterkit.api.spi.Sheet;

/** A sheet, as a collector filled it. */
record SheetSource(Sheet sheet, String helpNote, String collector) implements Source {}
