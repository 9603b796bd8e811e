package dev.exporterkit.samples.mysql;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.exporterkit.api.DynamicCollector;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;

/** Creates a collector for each query. */
final class QueryModule extends AbstractModule {

  @Provides
  @Singleton
  Set<DynamicCollector> queries(QueryConfig config, Replicas replicas) {
    return config.queries().stream()
        .map(query -> new QueryCollector(query, replicas))
        .collect(Collectors.toSet());
  }
}
