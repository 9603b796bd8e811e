#!/bin/bash
# What docs/faults.md tells people to try: faults of the sample, through the script that users start.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

. build/checks/with-exporter.bash

./exporter-kit list >"$work/out" 2>"$work/err" # builds if it must

printf '+ two collectors that loop for ever\n'
mkdir "$work/faults"
# Two collectors that spin take both cores of a small machine, so the response gets half of the time.
./exporter-kit run faults --faults.folder="$work/faults" --web.listen-address=localhost:0 --web.timeout-offset=5s >"$work/out" 2>"$work/err" &
exporter=$!
await_url
expect 'it starts' [ -n "$url" ]

echo spin >"$work/faults/first"
echo spin >"$work/faults/second"
scrape() {
  # Whatever a busy machine adds to the six seconds: who waited for the loops would wait for ever.
  curl -s --max-time 60 -H 'X-Prometheus-Scrape-Timeout-Seconds: 6' -o "$work/body" "${url}metrics"
}
expect 'the first scrape is in time' scrape
expect 'and tells the truth' grep -q '^faults_scrape_collector_success{collector="first"} 0$' "$work/body"
expect 'of the healthy one, too' grep -q '^faults_healthy_runs_total 1$' "$work/body"
expect 'up is 1 in the same answer' grep -q '^faults_up 1$' "$work/body"
expect 'health answers' curl -s -f --max-time 60 -o "$work/health" "${url}-/healthy"
expect 'the next scrape is in time' scrape
expect 'and is right' grep -q '^faults_healthy_runs_total 2$' "$work/body"

kill "$exporter"
status=0
wait "$exporter" || status=$?
exporter=
expect 'SIGTERM ends it' [ "$status" = 0 ]
