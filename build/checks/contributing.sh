#!/bin/bash
# Runs the commands of CONTRIBUTING.md that nothing else runs, in a copy, because one of them writes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
build/copy-checkout "$work"
cd "$work"

printf '+ mvn -q -pl exporter-api -am verify\n'
mvn -B -q -pl exporter-api -am verify

printf '+ mvn -q spotless:apply\n'
source=exporter-api/src/main/java/dev/exporterkit/api/Unit.java
cp "$source" before
printf '\n\n' >>"$source"
mvn -B -q spotless:apply
cmp before "$source"
