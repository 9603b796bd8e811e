# Sourced by checks that start an exporter: creates a folder, and cleans up at the end.
# The check stores the process id of its exporter in "exporter".
work=$(mktemp -d)
exporter=

stop() {
  if [ -n "$exporter" ]; then kill -KILL "$exporter" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap stop EXIT

# expect WORDS COMMAND...: prints the words and runs the command; if it fails, shows the files of the folder.
expect() {
  printf '  %s\n' "$1"
  shift
  "$@" || {
    printf 'not so: %s\n' "$*"
    find "$work" -maxdepth 1 -type f -exec tail -n +1 {} +
    exit 1
  }
}

# Waits until the exporter logs its address, in the file "out" or "err" of the folder, and stores it in "url".
await_url() {
  url=
  for _ in $(seq 600); do
    url=$(grep -h -o 'http://[^ ]*:[0-9]*/' "$work/out" "$work/err" | head -n 1) || true
    if [ -n "$url" ] || ! kill -0 "$exporter" 2>/dev/null; then break; fi
    sleep 0.1
  done
}
