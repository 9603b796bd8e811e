#!/bin/bash
# Checks the endpoints, the problems at start and the exit codes of docs/flags.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

page=docs/flags.md
. build/checks/with-exporter.bash

status_of() {
  status=0
  "$@" >"$work/out" 2>"$work/err" || status=$?
}

./exporter-kit list >"$work/out" 2>"$work/err" # builds if it must

printf '+ problems at start\n'
status_of ./exporter-kit run disk --web.listen-address=:912100 --collector.stroe
expect 'exit code 2' [ "$status" = 2 ]
sed -n '/^disk-exporter: /,/^```$/{/^```/!p}' "$page" >"$work/shown"
expect 'the text of the page' cmp "$work/err" "$work/shown"

status_of env DISK_EXPORTER_LOG_LEVEL=loud ./exporter-kit run disk
expect 'an invalid variable is one too' [ "$status" = 2 ]
expect 'and is named' grep -q -F DISK_EXPORTER_LOG_LEVEL=loud "$work/err"

printf '+ file names that are not ASCII, without a locale\n'
mkdir "$work/ü"
echo 'modules: {tcp: {prober: tcp, tcp: {tls_config: {ca_file: ö.pem}}}}' >"$work/ü/ä.yml"
status_of env LC_ALL=C ./exporter-kit run blackbox --config.file="$work/ü/ä.yml" --web.listen-address=:912100
expect 'the script reads them' [ "$(grep -c '^  [0-9])' "$work/err")" = 1 ]
status_of env LC_ALL=C ./exporter-kit run blackbox --config.file="$work/ö.yml"
expect 'and writes them' grep -q -F "1) $work/ö.yml: cannot be read: there is no such file." "$work/err"
class_path=$(printf '%s:' "$PWD"/exporter-cli/target/kit/jars/*.jar)
for flag in "blackbox --config.file=$work/ü/ä.yml" "disk --disk.directory=$work/ü"; do
  # shellcheck disable=SC2086
  status_of env LC_ALL=C java -cp "$class_path" dev.exporterkit.cli.ExporterKit run $flag
  expect 'java alone is a problem' [ "$status" = 2 ]
  expect 'that advises what to set' grep -q -F 'Set LC_ALL=C.UTF-8' "$work/err"
done

status_of ./exporter-kit run disk --version
expect '--version ends with 0' [ "$status" = 0 ]

start() {
  # Otherwise, SIGINT is ignored in background processes of a script.
  env --default-signal=INT ./exporter-kit run disk >"$work/out" 2>"$work/err" &
  exporter=$!
  await_url
  expect 'it starts' [ -n "$url" ]
}

end() {
  kill -s "$1" "$exporter"
  status=0
  wait "$exporter" || status=$?
  exporter=
}

printf '+ endpoints\n'
export DISK_EXPORTER_WEB_LISTEN_ADDRESS=localhost:0
start
code() { curl -s -o "$work/body" -w '%{http_code}' "$@"; }
# Paths with a query are for exporters with probes, which this one does not have; reloading has its own statuses.
paths=$(sed -n 's/^| `\(\/[^`? ]*\)` |.*/\1/p' "$page" | grep -v -x /-/reload)
expect 'the page names some' [ -n "$paths" ]
for path in $paths; do
  expect "GET $path is 200" [ "$(code "${url%/}$path")" = 200 ]
  expect "HEAD $path is 200" [ "$(code -I "${url%/}$path")" = 200 ]
  expect "POST $path is 405" [ "$(code -X POST "${url%/}$path")" = 405 ]
done
for method in POST PUT; do
  expect "$method /-/reload is 501" [ "$(code -X "$method" "${url}-/reload")" = 501 ]
done
expect 'GET /-/reload is 405' [ "$(code "${url}-/reload")" = 405 ]
expect 'anything else is 404' [ "$(code "${url}metrics/more")" = 404 ]
query=/metrics?$(sed -n 's/^| `\(name\[\]=[^`]*\)` |.*/\1/p' "$page")
expect 'name[] selects' [ "$(code -g "${url%/}$query")" = 200 ]
expect 'families' [ "$(grep '^# TYPE' "$work/body" | cut -d ' ' -f 3 | paste -s -d ,)" = disk_store_free_bytes,disk_up ]

printf '+ a port in use\n'
port=${url##*:}
status_of ./exporter-kit run disk --web.listen-address="localhost:${port%/}"
expect 'is a problem' [ "$status" = 2 ]
expect 'that advises what to do' grep -q -F 'the port is in use.' "$work/err"

printf '+ SIGINT\n'
end INT
expect 'ends with 0' [ "$status" = 0 ]
