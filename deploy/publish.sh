#!/bin/sh
# Puts a built site where a web server serves it, whole and at once:
#   deploy/publish.sh dist /srv/atlas        the server's root is then /srv/atlas/current
# Who has an older version open still asks for its files: those below assets/ stay for a day after they were replaced.
set -eu
from=${1:?usage: deploy/publish.sh dist folder} to=${2:?usage: deploy/publish.sh dist folder}
if [ ! -f "$from/index.html" ] || [ ! -d "$from/assets" ]; then
  echo "$from holds no built site, expected what npm run build writes." >&2
  exit 2
fi
mkdir -p "$to/versions"
next="$to/versions/$(date -u +%Y%m%d-%H%M%S)-$$"
trap 'rm -rf "$next" "$next.assets"' EXIT

cp -R "$from" "$next"
ls "$from/assets" > "$next.assets"
# Of the version that is served, and of those that were replaced less than a day ago, what is their own.
served=$(readlink "$to/current" || true)
find "$to/versions" -name '*.replaced' -mmin +1440 | while read -r mark; do
  rm -rf "${mark%.replaced}" "${mark%.replaced}.assets" "$mark"
done
for list in "$to/versions"/*.assets; do
  while read -r name; do
    [ -e "$next/assets/$name" ] || cp -p "${list%.assets}/assets/$name" "$next/assets/$name"
  done < "$list"
done

ln -s "versions/$(basename "$next")" "$to/current.next"
mv -T "$to/current.next" "$to/current"
trap - EXIT
[ -z "$served" ] || touch "$to/$served.replaced"
echo "$to/current is $(basename "$next")."
