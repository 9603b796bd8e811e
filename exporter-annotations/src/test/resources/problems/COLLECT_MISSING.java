package p;

import dev.exporterkit.annotations.*;

@Collector(name = "jobs", description = "Jobs.")
//^ [COLLECT_MISSING] collector C has no @Collect method. Add one that returns a record, or annotate methods that return single values.
final class C {}
