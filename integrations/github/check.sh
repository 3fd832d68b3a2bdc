#!/usr/bin/env bash
# Runs rapport for action.yml: SARIF into a file, annotations onto the log; the exit code goes to a later step, after the upload.
# In: PATHS and ARGUMENTS (a line each), CHANGED_ONLY, BASE, RUNNER_TEMP, GITHUB_OUTPUT. Out: sarif and code in $GITHUB_OUTPUT.
set -euo pipefail

rapport=$RUNNER_TEMP/rapport/bin/rapport
[[ -x $rapport ]] || rapport=$RUNNER_TEMP/rapport/Scripts/rapport.exe
sarif="$RUNNER_TEMP/rapport.sarif"
given=()
while IFS= read -r line; do [[ -z $line ]] || given+=("$line"); done <<<"${ARGUMENTS:-}"
if [[ ${CHANGED_ONLY:-false} == true ]]; then
  if [[ -n ${BASE:-} ]]; then
    given+=(--changed-since "$BASE")
  else
    echo "::notice title=rapport::This is no pull request, so all lines are checked, not only changed ones"
  fi
fi
while IFS= read -r line; do [[ -z $line ]] || given+=("$line"); done <<<"${PATHS:-.}"

code=0
"$rapport" check --format sarif "${given[@]}" >"$sarif" || code=$?
"$rapport" check --format github "${given[@]}" 2>/dev/null || true
echo "code=$code" >>"$GITHUB_OUTPUT"
[[ ! -s $sarif ]] || echo "sarif=$sarif" >>"$GITHUB_OUTPUT"
