package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.collector.LabelText.Form;
import dev.exporterkit.annotations.processor.collector.Member.Role;
import dev.exporterkit.annotations.processor.collector.SheetModel.EmbeddedLabels;
import dev.exporterkit.annotations.processor.collector.SheetModel.LabelRead;
import dev.exporterkit.annotations.processor.collector.SheetModel.MapRead;
import dev.exporterkit.annotations.processor.collector.SheetModel.NestedRead;
import dev.exporterkit.annotations.processor.collector.SheetModel.OneLabel;
import dev.exporterkit.annotations.processor.collector.SheetModel.ReachedSheet;
import dev.exporterkit.annotations.processor.collector.ValueType.Kind;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeText;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Every component of a record that is read from a table has a column; only these have one. */
final class TableRule implements ModelRule<CollectorModel> {
  @Override
  public void check(CollectorModel collector, Report report) {
    Set<SheetModel> sheets = new LinkedHashSet<>();
    collector.sheets().stream()
        .filter(reached -> reached.position().table())
        .map(ReachedSheet::sheet)
        .forEach(sheet -> addAll(sheet, sheets));
    Set<String> records = new HashSet<>();
    for (SheetModel sheet : sheets) {
      addRecords(sheet, records);
      checkMethods(sheet, report);
      sheet.values().forEach(value -> checkValue(value, report));
      sheet.maps().forEach(map -> checkMap(map, report));
      sheet.nested().forEach(nested -> checkNested(nested, sheet, report));
      checkLabels(sheet.labels(), new HashMap<>(), report);
    }
    collector.members().forEach(member -> checkFrom(member, collector.type(), records, report));
  }

  /** Adds a record and those nested in it, which are read from the same columns. */
  private static void addAll(SheetModel sheet, Set<SheetModel> sheets) {
    if (sheets.add(sheet)) {
      sheet.nested().stream()
          .map(NestedRead::container)
          .filter(RowContainer.OneSheet.class::isInstance)
          .forEach(container -> addAll(((RowContainer.OneSheet) container).sheet(), sheets));
    }
  }

  private static void addRecords(SheetModel sheet, Set<String> records) {
    records.add(sheet.type().getQualifiedName().toString());
    addRecords(sheet.labels(), records);
  }

  private static void addRecords(List<LabelRead> labels, Set<String> records) {
    for (LabelRead label : labels) {
      if (label instanceof EmbeddedLabels embedded
          && embedded.type() instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement record) {
        records.add(record.getQualifiedName().toString());
        addRecords(embedded.labels(), records);
      }
    }
  }

  private static void checkMethods(SheetModel sheet, Report report) {
    for (Member member : sheet.members()) {
      // The accessor of a component is a method, too, if the author wrote it.
      if (member.isMethod() || member.accessor().guarded()) {
        report.add(
            Problem.TABLE_METHOD, member.location(), member.name(), Names.nested(sheet.type()));
      }
    }
  }

  private static void checkValue(ValueModel value, Report report) {
    Kind kind = value.type().kind();
    if (kind == Kind.HISTOGRAM || kind == Kind.SUMMARY) {
      report.add(
          Problem.TABLE_COMPONENT,
          value.declaration().location(),
          value.declaration().element().getSimpleName(),
          TypeText.of(value.type().type()),
          "Return records instead of a Table, or expose its sum and count as counters");
    }
  }

  private static void checkMap(MapRead map, Report report) {
    String column = map.value().accessor().column();
    if (column.isEmpty()) {
      return; // A method, which is reported itself.
    }
    String placeholder = CellsWriter.placeholder(map);
    Location location = map.value().declaration().location();
    if (map.key().texts().isEmpty()) {
      report.add(
          Problem.TABLE_MAP,
          location,
          map.name(),
          "its keys are of type " + TypeText.of(map.keyType()),
          "Use an enum, so that the columns are known");
    } else if (!column.contains(placeholder)) {
      String meant = column.replaceAll("\\{\\w*}", Matcher.quoteReplacement(placeholder));
      String example = meant.equals(column) ? column + "_" + placeholder : meant;
      report.add(
          Problem.TABLE_MAP,
          location,
          map.name(),
          "\"" + column + "\" does not contain " + placeholder,
          "Mark the place of the key's text: @From(\"" + example + "\")");
    }
    checkValue(map.value(), report);
  }

  private static void checkNested(NestedRead nested, SheetModel sheet, Report report) {
    if (!(nested.container() instanceof RowContainer.OneSheet)) {
      Member member =
          sheet.members().stream()
              .filter(each -> each.name().equals(nested.name()))
              .findFirst()
              .orElseThrow();
      boolean optional = nested.container() instanceof RowContainer.InOptional;
      report.add(
          Problem.TABLE_COMPONENT,
          member.location(),
          nested.name(),
          TypeText.of(nested.type()),
          optional
              ? "Use the record itself: what has no text adds no sample"
              : "A row of a table has one text in each column: return records instead of a Table");
    }
  }

  private static void checkLabels(
      List<LabelRead> labels, Map<String, Member> columns, Report report) {
    for (LabelRead label : labels) {
      if (label instanceof EmbeddedLabels embedded) {
        checkLabels(embedded.labels(), columns, report);
      } else if (label instanceof OneLabel one) {
        checkLabel(one, columns, report);
      }
    }
  }

  private static void checkLabel(OneLabel label, Map<String, Member> columns, Report report) {
    Member member = label.member();
    if (label.text().form() == Form.ADDRESS) {
      report.add(
          Problem.TABLE_COMPONENT,
          member.location(),
          member.name(),
          TypeText.of(member.type()),
          "A name would be looked up: use a String");
    }
    String column = member.accessor().column();
    Member earlier = columns.putIfAbsent(column, member);
    if (earlier != null) {
      report.add(Problem.COLUMN_TWICE, member.location(), earlier.name(), member.name(), column);
    }
  }

  private static void checkFrom(
      Member member, TypeElement collector, Set<String> records, Report report) {
    if (member.from().isEmpty()
        || !(member.element().getEnclosingElement() instanceof TypeElement owner)) {
      return;
    }
    Mirror from = member.from().get();
    boolean tabled = records.contains(owner.getQualifiedName().toString());
    if (tabled) {
      checkName(member, from, report);
    } else if (isWithin(collector, owner)) { // others may return a table of any other record
      String record = Names.nested(owner);
      report.add(Problem.FROM_UNUSED, from.location(), member.name(), record);
    }
  }

  private static boolean isWithin(TypeElement collector, Element record) {
    for (Element at = record; at != null; at = at.getEnclosingElement()) {
      if (at.equals(collector)) {
        return true;
      }
    }
    return false;
  }

  private static void checkName(Member member, Mirror from, Report report) {
    String column = from.string("value");
    String problem = "";
    String advice = "Write it as in the source";
    if (column.isBlank()) {
      problem = "is empty";
      advice = "Name the column, or remove @From to read \"" + snakeCase(member) + "\"";
    } else if (!column.strip().equals(column)) {
      problem = "begins or ends with white space";
    } else if (member.is(Role.ROWS) || isRecordOfLabels(member)) {
      problem = "is on a record, whose components each have a column";
      advice = "Put @From on these components";
    } else if (!member.is(Role.MAP) && column.matches(".*\\{\\w+}.*")) {
      problem = "has a placeholder, but only a map has several columns";
      advice = "Name one column";
    }
    if (!problem.isEmpty()) {
      report.add(Problem.COLUMN_NAME, from.location("value"), column, problem, advice);
    }
  }

  private static boolean isRecordOfLabels(Member member) {
    return member.is(Role.LABEL)
        && member.type() instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.RECORD;
  }

  private static String snakeCase(Member member) {
    return Names.snakeCase(member.name());
  }
}
