# Sourced by checks that start an exporter: a folder to work in, and an end that leaves nothing behind.
# The check puts the process id of what it started into "exporter".
work=$(mktemp -d)
exporter=

stop() {
  if [ -n "$exporter" ]; then kill -KILL "$exporter" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap stop EXIT

# expect WORDS COMMAND...: says what must hold; where it does not, shows what was kept in the folder.
expect() {
  printf '  %s\n' "$1"
  shift
  "$@" || {
    printf 'not so: %s\n' "$*"
    find "$work" -maxdepth 1 -type f -exec tail -n +1 {} +
    exit 1
  }
}

# Waits until the exporter logs where it listens, in one of the files "out" and "err" of the folder: that becomes "url".
await_url() {
  url=
  for _ in $(seq 600); do
    url=$(grep -h -o 'http://[^ ]*:[0-9]*/' "$work/out" "$work/err" | head -n 1) || true
    if [ -n "$url" ] || ! kill -0 "$exporter" 2>/dev/null; then break; fi
    sleep 0.1
  done
}
