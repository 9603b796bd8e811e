package dev.exporterkit.samples.mysql;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.api.DynamicCollector;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Makes a collector of each query. */
final class QueryModule extends AbstractModule {

  @Provides
  @Singleton
  Set<DynamicCollector> queries(QueryConfig config, Replicas replicas) {
    Map<String, DynamicCollector> queries = new LinkedHashMap<>();
    for (Query query : config.queries()) {
      if (queries.put(query.metric(), new QueryCollector(query, replicas)) != null) {
        throw new ConfigurationException(
            "metric: " + query.metric(), "two queries have this name; a query is a family.");
      }
    }
    return new LinkedHashSet<>(queries.values());
  }
}
