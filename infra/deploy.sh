#!/usr/bin/env bash
# Builds the function app and deploys it with all that it needs. Signed in with az; what to set: README.md.
set -euo pipefail

usage() {
  cat >&2 <<'USAGE'
Usage: infra/deploy.sh ENVIRONMENT RESOURCE_GROUP [--what-if]

  ENVIRONMENT     dev, test or prod: the values in infra/main.ENVIRONMENT.bicepparam
  RESOURCE_GROUP  an existing resource group
  --what-if       only show what the template would change
USAGE
  exit 2
}

[[ $# -eq 2 || ($# -eq 3 && $3 == --what-if) ]] || usage
environment=$1
group=$2
case $environment in
  dev | test | prod) ;;
  *) usage ;;
esac

cd "$(dirname "${BASH_SOURCE[0]}")/.."
template=(--resource-group "$group" --parameters "infra/main.$environment.bicepparam")

echo "What the template would change in $group:" >&2
az deployment group what-if "${template[@]}"
[[ $# -eq 2 ]] || exit 0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Self-contained, because Flex Consumption has no .NET for custom handlers; zip keeps the handler executable.
dotnet publish src/FhirRegimens.Functions --configuration Release --runtime linux-x64 --self-contained \
  --output "$work/app" --nologo --verbosity quiet
(cd "$work/app" && zip --quiet --recurse-paths "$work/app.zip" .)

deployment=regimens-$environment
az deployment group create --name "$deployment" "${template[@]}" --output none
output() {
  az deployment group show --resource-group "$group" --name "$deployment" --query "properties.outputs.$1.value" \
    --output tsv
}
app=$(output appName)

az functionapp deployment source config-zip --resource-group "$group" --name "$app" --src "$work/app.zip" --output none

if [[ $(output importSources) == true ]]; then
  # The key that Event Grid calls with is made when the program first starts.
  for attempt in {1..20}; do
    key=$(az functionapp keys list --resource-group "$group" --name "$app" \
      --query 'systemKeys.blobs_extension != null' --output tsv 2>/dev/null || true)
    [[ $key != true ]] || break
    [[ $attempt -lt 20 ]] || { echo "$app did not start: see its log in Application Insights." >&2; exit 1; }
    sleep 15
  done
  az deployment group create --name "sources-$environment" --resource-group "$group" \
    --template-file infra/sources.bicep \
    --parameters "appName=$app" "storageName=$(output storageName)" --output none
fi

echo "$app publishes to $(output fhirServer)"
site=$(output site)
[[ -z $site ]] || echo "Preview pages: $site"
