#!/bin/bash
# Runs what docs/faults.md suggests: faults of the sample, with the script that users start.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

. build/checks/with-exporter.bash

./exporter-kit list >"$work/out" 2>"$work/err" # builds if it must

printf '+ two collectors that loop forever\n'
mkdir "$work/faults"
# Two looping collectors occupy both cores of a small machine, so half of the time is left for the response.
./exporter-kit run faults --faults.folder="$work/faults" --web.listen-address=localhost:0 --web.timeout-offset=5s >"$work/out" 2>"$work/err" &
exporter=$!
await_url
expect 'it starts' [ -n "$url" ]

echo spin >"$work/faults/first"
echo spin >"$work/faults/second"
scrape() {
  # However much a busy machine adds to the six seconds: a response that waited for the loops would never come.
  curl -s --max-time 60 -H 'X-Prometheus-Scrape-Timeout-Seconds: 6' -o "$work/body" "${url}metrics"
}
expect 'the first scrape is in time' scrape
expect 'and is right' grep -q '^faults_scrape_collector_success{collector="first"} 0$' "$work/body"
expect 'also about the healthy one' grep -q '^faults_healthy_runs_total 1$' "$work/body"
expect 'up is 1 in the same response' grep -q '^faults_up 1$' "$work/body"
expect 'health responds' curl -s -f --max-time 60 -o "$work/health" "${url}-/healthy"
expect 'the next scrape is in time' scrape
expect 'and is right' grep -q '^faults_healthy_runs_total 2$' "$work/body"

kill "$exporter"
status=0
wait "$exporter" || status=$?
exporter=
expect 'SIGTERM ends it' [ "$status" = 0 ]
