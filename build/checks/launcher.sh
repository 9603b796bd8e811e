#!/bin/bash
# ./exporter-kit builds when necessary, only then, and recovers from failed builds.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
copy=$work/checkout
mkdir "$copy"
build/copy-checkout "$copy"
cd "$copy"

kit=exporter-cli/target/kit
out=$work/out
err=$work/err
status=

run() {
  printf '+ exporter-kit %s\n' "$*"
  status=0
  ./exporter-kit "$@" >"$out" 2>"$err" || status=$?
  sed 's/^/  out: /' "$out"
  sed 's/^/  err: /' "$err"
}

expect() {
  printf '  %s\n' "$1"
  shift
  "$@" || { printf 'not so: %s\n' "$*"; exit 1; }
}

says() { grep -q -F -- "$1" "$err"; }
quiet() { [ ! -s "$err" ]; }

# A Maven that fails, to detect whether it is called.
mkdir "$work/bin"
printf '#!/bin/sh\necho "maven was called with $*"\nexit 1\n' >"$work/bin/mvn"
chmod +x "$work/bin/mvn"
path=$PATH
no_maven() { PATH=$work/bin:$path; }
real_maven() { PATH=$path; }

run list
expect 'the first start builds and runs' [ "$status" = 0 ]
expect 'with one line of progress' [ "$(cat "$err")" = 'Building the kit, once; this takes about a minute ...' ]
cp "$out" "$work/first"
cp "$kit/jars.sum" "$work/first.sum"
expect 'and makes the class archive' [ -n "$(find "$kit" -name '*.jsa')" ]

# The JDK silently omits some classes, for instance those of picocli in the signature of a lambda.
printf '+ java with the class archive, disk --version\n'
class_path=$(awk -v jars="$copy/$kit/jars" '{sub(/^\.\//, "", $3); printf "%s%s/%s", (NR > 1 ? ":" : ""), jars, $3}' "$kit/jars.sum")
java -XX:SharedArchiveFile="$(find "$PWD/$kit" -name '*.jsa')" -Xlog:class+load:file="$work/classes" \
  -cp "$class_path" dev.exporterkit.cli.ExporterKit run disk --version >"$out"
expect 'the archive is used' grep -q 'picocli.CommandLine source: shared objects file' "$work/classes"
left_out() { grep -E ' (picocli|com\.google)\.[^ ]* source: (file|jrt):' "$work/classes"; }
expect 'and holds picocli and Guice' [ -z "$(left_out || true)" ]
expect 'so that no code is generated for Guice' [ -z "$(grep -F 'ByGuice' "$work/classes" || true)" ]

no_maven
run list
expect 'the second start builds nothing' [ "$status" = 0 ]
expect 'and prints nothing else' quiet
expect 'with the same output' cmp -s "$out" "$work/first"

printf '+ with a limit of 63 open files\n'
expect 'it does not start' eval '! (ulimit -n 63 && ./exporter-kit list) >"$out" 2>"$err"'
expect 'and says why' says 'the limit (ulimit -n) is 63'

printf '+ exporter-kit list, on a full disk\n'
expect 'it fails' eval '! ./exporter-kit list >/dev/full 2>"$err"'
expect 'and says why' says 'cannot write to standard output'

# A signal to reload while the launcher checks for changes.
mkdir "$work/signal"
printf '#!/bin/sh\nkill -HUP "$PPID"\nexec %s "$@"\n' "$(command -v find)" >"$work/signal/find"
chmod +x "$work/signal/find"
PATH=$work/signal:$PATH run list
expect 'SIGHUP does not end the launcher' cmp -s "$out" "$work/first"

printf '+ from another folder, through a link\n'
ln -s "$copy/exporter-kit" "$work/link"
expect 'it starts as well' cmp -s <(cd / && "$work/link" list) "$work/first"

printf '+ from a folder that has been removed\n'
mkdir "$work/removed"
expect 'it starts as well' cmp -s <(cd "$work/removed" && rmdir "$work/removed" && "$copy/exporter-kit" list) "$work/first"

# The same JDK after an update, for which there is no class archive yet.
home=$(readlink -f "$(command -v java)")
home=${home%/bin/java}
mkdir "$work/jdk"
ln -s "$home"/* "$work/jdk"
rm "$work/jdk/release"
{ cat "$home/release" && echo 'BUILD_INFO="updated"'; } >"$work/jdk/release"
archives() { find "$kit" -name '*.jsa' | wc -l; }

# File modes do not restrict root, so another user runs the check; anyone else removes the write permissions.
others=()
if [ "$(id -u)" = 0 ]; then
  chmod 755 "$work"
  others=(setpriv --reuid=65534 --regid=65534 --clear-groups)
else
  chmod -R a-w "$copy"
fi
without='Starting without the class-data archive, which is slower'
run_as_other() {
  printf '+ as a user without write permission: exporter-kit %s\n' "$*"
  status=0
  "${others[@]}" env -u HOME ./exporter-kit "$@" >"$out" 2>"$err" || status=$?
  sed 's/^/  err: /' "$err"
}
run_as_other list
expect 'it starts' cmp -s "$out" "$work/first"
expect 'and prints nothing else' quiet
export JAVA_HOME=$work/jdk
run_as_other list
expect 'it starts without the archive' cmp -s "$out" "$work/first"
expect 'and says so once' [ "$(cat "$err")" = "$without: $copy/$kit is not writable. Start it once as a user who can write there." ]
touch -d '1 minute ago' "$kit/built"
run_as_other list
expect 'with changed sources it runs the last build' cmp -s "$out" "$work/first"
expect 'and says so' says 'The sources have changed, but '
touch "$kit/built"
chmod -R u+w "$copy"

mkdir "$work/few"
for tool in sh dirname readlink cat find rm mv sed; do ln -s "$(command -v "$tool")" "$work/few"; done
PATH=$work/few run list
expect 'without cksum and flock it starts as well' cmp -s "$out" "$work/first"
expect 'and says so' says "$without: there is no cksum on the PATH."

# A letter that is not ASCII, without an encoding in the locale, as in many systemd units and containers.
mv "$copy" "$work/kit ü"
cd "$work/kit ü"
for locale in C POSIX '' de_XX.UTF-8; do
  LC_ALL=$locale LANG= PATH=$work/few run list
  expect "it starts in a folder with ü, with LC_ALL=$locale" cmp -s "$out" "$work/first"
done
mv "$work/kit ü" "$copy"
cd "$copy"

exec 8>"$kit/archive.lock"
flock 8
run list
expect 'it does not wait for another start that makes the archive' quiet
exec 8>&-
DISK_EXPORTER_LOG_LEVEL=loud run list
expect 'the archive is made despite an invalid variable' quiet
expect 'and replaces the old one' [ "$(archives)" = 1 ]
unset JAVA_HOME
run list
expect 'each JDK replaces the archive of the other' [ "$(archives)" = 1 ]

export EXPORTER_KIT_JAVA_OPTS=-version
run list
expect 'one variable replaces the options of the JVM' says 'version "'
unset EXPORTER_KIT_JAVA_OPTS

source=$(find exporter-cli/src/main/java -name '*.java' | head -n 1)
mv "$source" "$work/removed.java"
run list
expect 'a removed source is noticed' [ "$status" = 1 ]
expect 'the end of the log is shown' says 'maven was called'
expect 'and where it is' says "$copy/target/kit.log"
mv "$work/removed.java" "$source"
run list
expect 'a failed build is noticed' says 'maven was called'

real_maven
printf '+ a build that is killed\n'
setsid ./exporter-kit list >"$out" 2>"$err" &
killed=$!
until [ -d exporter-api/target/kit/classes ]; do
  kill -0 "$killed" || { cat "$out" "$err"; exit 1; } # it has ended by itself
  sleep 0.1
done
kill -KILL -- "-$killed"
wait "$killed" || true
printf '+ exporter-kit list, twice at once\n'
./exporter-kit list >"$out.1" 2>"$err.1" &
first=$!
run list
wait "$first"
expect 'both run' [ "$status" = 0 ]
expect 'both print the list' cmp -s "$out.1" "$work/first"
expect 'the same list' cmp -s "$out" "$work/first"
expect 'one of them builds' [ "$(cat "$err" "$err.1" | grep -c '^Building the kit')" = 1 ]
expect 'a build gives the same bytes every time' cmp "$kit/jars.sum" "$work/first.sum"

touch "$source"
no_maven
run list
expect 'a changed source is noticed' says 'The sources have changed'
expect 'the revision is unknown without git' says ' -Dbuild.revision=unknown '

git init -q
git add .
git -c user.name=check -c user.email=check@example.org -c commit.gpgsign=false commit -q -m all
run list
expect 'the revision is the commit' says " -Dbuild.revision=$(git rev-parse HEAD) "
echo >>README.md
run list
expect 'and is marked as dirty' says " -Dbuild.revision=$(git rev-parse HEAD)-dirty "

mkdir -p "$work/jdk11/bin" "$work/jre/bin"
printf '#!/bin/sh\n' | tee "$work/jdk11/bin/java" >"$work/jre/bin/java"
chmod +x "$work"/j*/bin/java
echo 'JAVA_VERSION="11.0.2"' >"$work/jdk11/release"
echo 'JAVA_VERSION="21"' >"$work/jre/release"
export JAVA_HOME=$work/jdk11
run list
expect 'an old JDK is named' says 'needs a JDK, 17 or later; '
JAVA_HOME=$work/jre
run list
expect 'a missing compiler is named' says 'it is a JRE'
JAVA_HOME=$work
run list
expect 'a wrong JAVA_HOME is named' says 'which has no bin/java'
