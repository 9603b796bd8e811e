#!/bin/bash
# Runs the commands of README.md, and compares their output with it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

. build/checks/with-exporter.bash

printf '+ exporter-kit list\n'
./exporter-kit list >"$work/list"
for name in blackbox disk haproxy load mysql-query; do
  expect "it names $name" grep -q -w "$name" "$work/list"
done

printf '+ exporter-kit run disk --help\n'
./exporter-kit run disk --help >"$work/help"
expect 'it shows the flags of every exporter' grep -q -F -e '--web.listen-address' "$work/help"
expect 'and those of this one' grep -q -F -e '--disk.directory' "$work/help"

printf '+ exporter-kit run disk, on a free port\n'
./exporter-kit run disk --web.listen-address=localhost:0 >"$work/out" 2>"$work/err" &
exporter=$!
await_url
expect 'it prints the address to open' [ -n "$url" ]
curl -s -f -o "$work/page" "$url"
expect 'a page with a link to the metrics' grep -q -F 'href="/metrics"' "$work/page"
curl -s -f -o "$work/metrics" "${url}metrics"

# The values in README.md and the order of their labels are those of one machine; the other lines are the same anywhere.
sed -n '/^```text$/,/^```$/{/^#/p}' README.md >"$work/shown"
expect 'README.md shows output' [ -s "$work/shown" ]
while IFS= read -r line; do
  expect "$line" grep -q -x -F -e "$line" "$work/metrics"
done <"$work/shown"
expect 'with values' grep -q '^disk_store_size_bytes{mount="[^"]*",filesystem="[^"]*"} [0-9]*$' "$work/metrics"
expect 'and the target is up' grep -q -x 'disk_up 1' "$work/metrics"

printf '+ SIGTERM\n'
kill -TERM "$exporter"
status=0
wait "$exporter" || status=$?
exporter=
expect 'it ends with 0' [ "$status" = 0 ]
