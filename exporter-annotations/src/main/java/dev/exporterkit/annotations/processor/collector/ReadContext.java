package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.collector.SheetModel.ReachedSheet;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Unreadable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * What has been read of one collector so far.
 *
 * @param home the package of the generated code
 * @param schemas every kind of row
 * @param members every component and method of its records
 * @param sheets every place where a record is used as a row
 * @param enums the enums, by name
 * @param inherited annotations on methods that a class inherits
 * @param misused classes that are used as rows and are not records
 * @param unreadable what could not be read
 * @param path the records around the one that is being read, innermost first
 */
record ReadContext(
    PackageElement home,
    List<RowSchemaModel> schemas,
    List<Member> members,
    List<ReachedSheet> sheets,
    Map<String, EnumModel> enums,
    List<Inherited> inherited,
    List<TypeElement> misused,
    List<Unreadable> unreadable,
    Deque<String> path) {

  ReadContext(PackageElement home) {
    this(
        home,
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new LinkedHashMap<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayDeque<>());
  }

  void cannotRead(Problem problem, Location location, Object... values) {
    unreadable.add(Unreadable.of(problem, location, values));
  }
}
