package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.report.Report;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.PackageElement;

/**
 * What is known while one collector is read.
 *
 * @param report where problems go
 * @param home the package of the generated code
 * @param levels every kind of row so far
 * @param sheets the records read so far, by name
 * @param enums the enums read so far, by name
 * @param path the records in which the reader stands, innermost first
 */
record ReadContext(
    Report report,
    PackageElement home,
    List<LevelModel> levels,
    Map<String, KnownSheet> sheets,
    Map<String, EnumModel> enums,
    Deque<String> path) {

  ReadContext(Report report, PackageElement home) {
    this(
        report,
        home,
        new ArrayList<>(),
        new HashMap<>(),
        new LinkedHashMap<>(),
        new ArrayDeque<>());
  }

  /** A record and the labels with which it was reached first. */
  record KnownSheet(SheetModel sheet, List<String> inherited) {}
}
