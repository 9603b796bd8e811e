package dev.exporterkit.runtime.scrape.dynamic;

import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.api.DynamicCollector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with collectors that come from configuration. */
final class DynamicCheck {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*([-_][a-z0-9]+)*");

  private final Set<String> names;
  private final List<ConfigurationException> problems = new ArrayList<>();

  /**
   * Begins with what there is already.
   *
   * @param names of other collectors
   */
  DynamicCheck(Collection<String> names) {
    this.names = new HashSet<>(names);
  }

  /**
   * Checks all of them.
   *
   * @throws ConfigurationException the first problem, with the others suppressed
   */
  void check(Collection<DynamicCollector> collectors) {
    collectors.forEach(this::check);
    if (!problems.isEmpty()) {
      ConfigurationException first = problems.get(0);
      problems.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }

  private void check(DynamicCollector collector) {
    @Nullable String name = collector.name();
    if (name == null || !NAME.matcher(name).matches()) {
      tell(name, "the name of a collector is small letters and digits, in words parted by - or _.");
    } else if (!names.add(name)) {
      tell(name, "there is another collector of that name. Give each a name of its own.");
    }
    @Nullable Duration ttl = collector.cacheTtl();
    if (ttl == null || ttl.isNegative()) {
      tell(name, "the time for which its rows may be served again is " + ttl + ".");
    }
  }

  private void tell(@Nullable String name, String problem) {
    problems.add(new ConfigurationException("collector \"" + name + "\"", problem));
  }
}
