#!/usr/bin/env bash
# Draws the README's pictures anew. The same sources give the same bytes.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
for name in workbench braid-fault; do
    "$here/rse" screenshot "$name" "$here/docs/pictures/$name-dark.png"
done
