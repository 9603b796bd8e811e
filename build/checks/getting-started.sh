#!/bin/bash
# Follows docs/getting-started.md word by word: its files, its commands, and the output that it shows.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

page=$PWD/docs/getting-started.md
. build/checks/with-exporter.bash

# The command of the page that begins with these words, so that the page and this script cannot differ.
shown() {
  grep "^\\\$ $1" "$page" | cut -c 3-
}

# The blocks of one language that begin with a text.
block() {
  awk -v fence="\`\`\`$1" -v begin="$2" '
    $0 == fence { getline; inside = index($0, begin) == 1 }
    $0 == "```" { inside = 0 }
    inside { print }' "$page"
}

# A copy of the local repository, so that the snapshot of this very tree stays out of the real one.
repository=$work/repository
mkdir "$repository"
real=$(sed -n 's/.*-Dmaven\.repo\.local=\([^ ]*\).*/\1/p' <<<"${MAVEN_OPTS-}")
real=${real:-$HOME/.m2/repository}
if [ -d "$real" ]; then
  # Status 1 only means that another Maven wrote there in the meantime.
  { tar -c -C "$real" --exclude=./dev/exporterkit . || [ $? = 1 ]; } | tar -x -C "$repository"
fi
export MAVEN_OPTS="${MAVEN_OPTS-} -Dmaven.repo.local=$repository" # the last one counts

install=$(shown 'mvn -q -Dquick')
printf '+ %s\n' "$install"
${install/mvn/mvn -B -Dbuild.folder=target/getting-started} >"$work/install.log" 2>&1 ||
  expect 'the kit can be installed' false

project=$work/spool-exporter
mkdir -p "$project"/src/{main,test}/java/com/example/spool
cd "$project"
block xml '<project' >pom.xml
block java 'package com.example.spool;' |
  awk '/^package / { close(out); out = "src/main/java/com/example/spool/" ++n ".part" } { print >out }'
for part in src/main/java/com/example/spool/*.part; do
  name=$(sed -n 's/^\(public \)\?final class \([A-Za-z]*\).*/\2/p' "$part")
  expect "the page has the file $name.java" grep -q -F "$name.java\`" "$page"
  case $name in *Test) kind=test ;; *) kind=main ;; esac
  mv "$part" "src/$kind/java/com/example/spool/$name.java"
done

package=$(shown 'mvn -q package')
printf '+ %s\n' "$package"
$package >"$work/package.log" 2>&1 || expect 'the project compiles' false
expect 'its test runs' [ -f target/surefire-reports/TEST-com.example.spool.FolderCollectorTest.xml ]
expect 'without output' [ -z "$(sed 's/\x1b\[[0-9;]*m//g' "$work/package.log")" ]

for words in mkdir touch; do
  command=$(shown "$words")
  printf '+ %s\n' "$command"
  $command
done

start=$(shown java)
printf '+ %s\n' "$start --help" "$start"
$start --help >"$work/help"
expect 'the help shows the flag' grep -q -F -e '--spool.directory' "$work/help"
# shellcheck disable=SC2086
$start --web.listen-address=localhost:0 >"$work/out" 2>"$work/err" &
exporter=$!
await_url
expect 'the exporter starts' [ -n "$url" ]
curl -s -f -o "$work/metrics" "${url}metrics"
block text '# HELP spool_' >"$work/shown"
expect 'the page shows output' [ -s "$work/shown" ]
while IFS= read -r line; do
  case $line in
    *_timestamp_seconds{*) expect "$line" grep -q -F -e "${line% *} " "$work/metrics" ;;
    *) expect "$line" grep -q -x -F -e "$line" "$work/metrics" ;;
  esac
done <"$work/shown"
expect 'an empty folder has no oldest file' [ "$(grep -c '^spool_folder_oldest_timestamp_seconds{' "$work/metrics")" = 1 ]

printf '+ the directory is removed\n'
rm -r spool
curl -s -f -o "$work/metrics" "${url}metrics"
block text 'spool_up' >"$work/shown"
while IFS= read -r line; do
  expect "$line" grep -q -x -F -e "$line" "$work/metrics"
done <"$work/shown"

kill -TERM "$exporter"
status=0
wait "$exporter" || status=$?
exporter=
expect 'SIGTERM ends it with 0' [ "$status" = 0 ]
