package dev.exporterkit.annotations.processor.collector;

import java.util.List;

/**
 * One kind of row: what becomes a {@code RowSchema}.
 *
 * @param name what its constant is called, if nothing else is
 * @param labels inherited ones first
 * @param columns the families; none where rows only pass their labels on
 */
record RowSchemaModel(String name, List<LabelModel> labels, List<ValueModel> columns) {
  List<String> labelNames() {
    return labels.stream().map(LabelModel::name).toList();
  }
}
