package dev.exporterkit.runtime.scrape;

import com.google.inject.Binding;
import com.google.inject.Injector;
import com.google.inject.Key;
import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.api.DynamicCollector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The collectors that come from configuration. */
final class DynamicCollectors {
  private static final Key<Set<DynamicCollector>> KEY = new Key<>() {};
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*([-_][a-z0-9]+)*");

  private final Set<String> names;
  private final List<ConfigurationException> problems = new ArrayList<>();

  private DynamicCollectors(Collection<String> declared) {
    this.names = new HashSet<>(declared);
  }

  /**
   * Returns what the author's modules bind, ordered by name.
   *
   * @param declared the names that other collectors have
   * @throws ConfigurationException if any of them cannot run; what is wrong with the others is
   *     suppressed in it
   */
  static List<DynamicCollector> of(Injector injector, Collection<String> declared) {
    @Nullable Binding<Set<DynamicCollector>> bound = injector.getExistingBinding(KEY);
    return bound == null
        ? List.of()
        : new DynamicCollectors(declared).checked(bound.getProvider().get());
  }

  private List<DynamicCollector> checked(Set<DynamicCollector> collectors) {
    collectors.forEach(this::check);
    if (!problems.isEmpty()) {
      ConfigurationException first = problems.get(0);
      problems.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
    return collectors.stream().sorted(Comparator.comparing(DynamicCollector::name)).toList();
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
