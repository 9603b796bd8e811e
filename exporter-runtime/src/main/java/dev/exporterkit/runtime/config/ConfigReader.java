package dev.exporterkit.runtime.config;

import dev.exporterkit.runtime.problem.Problem;
import dev.exporterkit.runtime.problem.SecretText;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads a configuration into the records of an author, and collects all problems. */
public final class ConfigReader {
  /** The flag that names the file. */
  public static final String FLAG = "--config.file";

  private static final Path HERE = Path.of("");

  private final Class<? extends Record> type;
  private final Map<String, String> environment;
  private final boolean probes;

  /**
   * Creates a reader.
   *
   * @param type the record to fill
   * @param environment the environment variables, for secrets
   * @param probes whether the exporter has probes, which need modules
   */
  public ConfigReader(
      Class<? extends Record> type, Map<String, String> environment, boolean probes) {
    this.type = type;
    this.environment = environment;
    this.probes = probes;
  }

  /** Reads the file that an operator names. */
  public ConfigResult file(Path file) {
    String name = SecretText.maskValue(file.toString());
    Problems problems = new Problems(name.isBlank() ? FLAG + "=" + name : name);
    @Nullable String text = ConfigText.of(file, problems);
    @Nullable Path folder = file.getParent();
    return text == null
        ? ConfigResult.refused(problems.all())
        : read(text, folder == null ? HERE : folder, problems);
  }

  /**
   * Reads the configuration of an exporter if no file is named.
   *
   * @param owner the class in whose package the resource may be
   * @param name such as {@code blackbox.yml}
   */
  public ConfigResult standard(Class<?> owner, String name) {
    @Nullable String text = ConfigText.resource(owner, name);
    if (text != null) {
      return read(text, HERE, new Problems(name + " of the exporter"));
    }
    ConfigResult empty = read("", HERE, new Problems(FLAG));
    return empty.config() == null
        ? ConfigResult.refused(List.of(new Problem(FLAG + " is missing", expected())))
        : empty;
  }

  private ConfigResult read(String text, Path folder, Problems problems) {
    @Nullable Node root = YamlText.compose(text, problems);
    if (!problems.all().isEmpty()) {
      return ConfigResult.refused(problems.all());
    }
    RecordReader records = records(folder, problems);
    if (root == null || root.getTag().equals(Tag.NULL)) {
      return result(records.read(type, new Mapping(Map.of()), ConfigPath.ROOT), problems);
    }
    ConfigPath start = ConfigPath.ROOT.atLine(root.getStartMark().getLine() + 1);
    return root instanceof MappingNode mapping
        ? result(
            records.read(type, Mapping.of(mapping, ConfigPath.ROOT, problems), start), problems)
        : result(problems.add(start, "must be a mapping with the keys " + keys() + "."), problems);
  }

  private RecordReader records(Path folder, Problems problems) {
    ScalarReader scalars = new ScalarReader(folder, problems);
    SecretReader secrets = new SecretReader(folder, environment, problems);
    return new ValueReader(scalars, secrets, problems).records();
  }

  private ConfigResult result(@Nullable Object config, Problems problems) {
    if (probes && config instanceof Record whole && Modules.areLeftOut(whole)) {
      problems.add(ConfigPath.ROOT.key("modules"), "is empty: a probe needs a module. Add one.");
    }
    return problems.all().isEmpty()
        ? new ConfigResult((Record) config, List.of(), problems.plainSecrets())
        : ConfigResult.refused(problems.all());
  }

  private String expected() {
    return "expected a YAML file with the keys " + keys() + ".";
  }

  private String keys() {
    RecordComponent[] components = type.getRecordComponents();
    return Arrays.stream(components).map(RecordReader::key).collect(Collectors.joining(", "));
  }
}
