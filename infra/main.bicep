// The function app that keeps FHIR regimens up to date, and all that it needs, in one resource group.
// What each part is for, why each role is given and what it costs: README.md.
targetScope = 'resourceGroup'

@description('Short name of the environment; part of every resource name.')
@allowed(['dev', 'test', 'prod'])
param environmentName string

@description('Where the resources are.')
param location string = resourceGroup().location

@description('Base of the canonical urls of the content, such as https://regimens.your-hospital.org/fhir.')
param canonicalBase string

@description('E-mail or web address at which the operators of the wiki and the registry reach you.')
param contact string

@description('MediaWiki whose pages are published, such as https://wiki.example.org/wiki/; empty for none.')
param wiki string = ''

@description('Titles of the pages to publish, with | between them.')
param pages string = ''

@description('Categories whose pages to publish, with | between them.')
param categories string = ''

@description('Registry of trials whose records are published, such as https://clinicaltrials.gov; empty for none.')
param registry string = ''

@description('Numbers of the trials to publish, with | between them.')
param trials string = ''

@description('Conditions whose trials to publish, as the registry is searched, with | between them.')
param trialConditions string = ''

@description('When wiki and registry are asked for changes: NCRONTAB, six fields, UTC.')
param pollSchedule string = '0 0 */6 * * *'

@description('Base address of a FHIR server of your own; empty to create an Azure FHIR service.')
param foreignServer string = ''

@description('Kind of the foreign server, where it does not say so itself.')
@allowed(['', 'medplum', 'hapi', 'azure', 'google', 'other'])
param foreignServerKind string = ''

@description('How to sign in to the foreign server. smart and bearer take their secret from the Key Vault created here.')
@allowed(['none', 'smart', 'bearer'])
param foreignSignIn string = 'none'

@description('smart: the name under which this program is registered.')
param smartClientId string = ''

@description('smart: the name of the key, where the key does not give it.')
param smartKeyId string = ''

@description('smart: what to ask for.')
param smartScope string = 'system/*.cruds'

@description('Further headers of every request to the FHIR server, by name. No secrets.')
param headers object = {}

@description('manual: a person approves each new version. automatic: versions become active unless the gate holds them.')
@allowed(['manual', 'automatic'])
param release string = 'manual'

@description('Hours that a revision must be old before it becomes active by itself.')
@minValue(0)
@maxValue(8760)
param settleHours int = 24

@description('Publisher of the artifacts.')
param publisher string = 'FhirRegimens'

@description('Copyright of the artifacts: the licence line of the source.')
param copyright string = ''

@description('Whether the artifacts are for trying out only.')
param experimental bool = false

@description('Date of artifacts whose source has none: yyyy-MM-dd.')
param date string = ''

@description('Whether blocks carry cqf-qualityOfEvidence.')
param evidenceExtension bool = true

@description('Base address of a FHIR terminology server with further codes; empty for the tables of the program alone.')
param terminology string = ''

@description('The most entries of a transaction; 0 for what is known of the server.')
@minValue(0)
param transactionEntries int = 0

@description('How often a failed request is sent again.')
@minValue(0)
@maxValue(20)
param retries int = 5

@description('Seconds before the first time that a failed request is sent again.')
@minValue(0)
@maxValue(600)
param firstRetrySeconds int = 1

@description('The largest request body that the functions read, in MB.')
@minValue(1)
@maxValue(64)
param requestMegabytes int = 16

@description('Seconds that a function may take to answer an HTTP request.')
@minValue(1)
@maxValue(230)
param requestSeconds int = 90

@description('Base address of an OpenTelemetry collector that takes OTLP over HTTP; empty for none.')
param otlpEndpoint string = ''

@description('Client id of the app registration with which people sign in to see the preview pages; empty for no pages.')
param siteClientId string = ''

@description('Whether files put into the container regimen-sources are published. Keeps one instance always ready.')
param importSources bool = true

@description('Memory of an instance in MB.')
@allowed([2048, 4096])
param instanceMemoryMB int = 2048

@description('The most instances that run side by side.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 90

@description('Mail addresses that alerts go to; with none, alerts are seen in the portal only.')
param alertAddresses string[] = []

@description('Tags of every resource.')
param tags object = {}

var suffix = uniqueString(resourceGroup().id, environmentName)
var names = {
  identity: 'id-regimens-${environmentName}'
  storage: 'st${suffix}'
  logs: 'log-regimens-${environmentName}'
  insights: 'appi-regimens-${environmentName}'
  healthWorkspace: 'hdw${suffix}'
  fhirService: 'regimens'
  vault: 'kv-${suffix}'
  plan: 'plan-regimens-${environmentName}'
  app: 'func-regimens-${environmentName}-${suffix}'
}
var createsFhirService = empty(foreignServer)
var needsVault = !createsFhirService && foreignSignIn != 'none'
var allTags = union(tags, { application: 'fhir-regimens', environment: environmentName })

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: names.identity
    location: location
    tags: allTags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    logsName: names.logs
    insightsName: names.insights
    retentionDays: logRetentionDays
    principalId: identity.outputs.principalId
    location: location
    tags: allTags
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: names.storage
    principalId: identity.outputs.principalId
    location: location
    tags: allTags
  }
}

module health 'modules/health.bicep' = if (createsFhirService) {
  name: 'health'
  params: {
    workspaceName: names.healthWorkspace
    fhirServiceName: names.fhirService
    principalId: identity.outputs.principalId
    logsId: monitoring.outputs.logsId
    location: location
    tags: allTags
  }
}

module vault 'modules/vault.bicep' = if (needsVault) {
  name: 'vault'
  params: {
    name: names.vault
    principalId: identity.outputs.principalId
    logsId: monitoring.outputs.logsId
    location: location
    tags: allTags
  }
}

// What the program reads from FhirRegimens:*. Empty ones are left out below, so that the program's own default holds.
var signInSecret = '@Microsoft.KeyVault(VaultName=${names.vault};SecretName=fhir-sign-in)'
var settings = {
  FhirRegimens__Base: canonicalBase
  FhirRegimens__Server: createsFhirService ? health!.outputs.url : foreignServer
  FhirRegimens__ServerKind: createsFhirService ? 'azure' : foreignServerKind
  FhirRegimens__SignIn__Kind: createsFhirService ? 'azure' : foreignSignIn
  FhirRegimens__SignIn__ClientId: smartClientId
  FhirRegimens__SignIn__Key: needsVault && foreignSignIn == 'smart' ? signInSecret : ''
  FhirRegimens__SignIn__KeyId: smartKeyId
  FhirRegimens__SignIn__Scope: smartScope
  FhirRegimens__Token: needsVault && foreignSignIn == 'bearer' ? signInSecret : ''
  FhirRegimens__Publisher: publisher
  FhirRegimens__Copyright: copyright
  FhirRegimens__Experimental: string(experimental)
  FhirRegimens__Date: date
  FhirRegimens__EvidenceExtension: string(evidenceExtension)
  FhirRegimens__Release: release
  FhirRegimens__SettleHours: string(settleHours)
  FhirRegimens__Terminology: terminology
  FhirRegimens__TransactionEntries: transactionEntries == 0 ? '' : string(transactionEntries)
  FhirRegimens__Contact: contact
  FhirRegimens__Retries: string(retries)
  FhirRegimens__FirstRetrySeconds: string(firstRetrySeconds)
  FhirRegimens__Wiki: wiki
  FhirRegimens__Pages: pages
  FhirRegimens__Categories: categories
  FhirRegimens__Registry: registry
  FhirRegimens__Trials: trials
  FhirRegimens__TrialConditions: trialConditions
  FhirRegimens__RequestMegabytes: string(requestMegabytes)
  FhirRegimens__RequestSeconds: string(requestSeconds)
  FhirRegimens__Site: empty(siteClientId) ? '' : 'signed-in'
  FhirRegimens__OtlpEndpoint: otlpEndpoint
  PollSchedule: pollSchedule
}
var stated = toObject(filter(items(settings), setting => !empty(setting.value)), setting => setting.key, setting => setting.value)
var named = toObject(items(headers), header => 'FhirRegimens__Headers__${header.key}', header => header.value)

module app 'modules/functionApp.bicep' = {
  name: 'functionApp'
  params: {
    planName: names.plan
    appName: names.app
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageName: storage.outputs.name
    packagesContainer: storage.outputs.packagesContainer
    insightsName: monitoring.outputs.insightsName
    settings: union(stated, named)
    siteClientId: siteClientId
    importSources: importSources
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    location: location
    tags: allTags
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    environmentName: environmentName
    logsId: monitoring.outputs.logsId
    addresses: alertAddresses
    location: location
    tags: allTags
  }
}

@description('The function app that deploy.sh puts the program into.')
output appName string = app.outputs.name

@description('The storage account whose container regimen-sources takes files.')
output storageName string = storage.outputs.name

@description('Whether the container is watched: deploy.sh then deploys sources.bicep.')
output importSources bool = importSources

@description('The FHIR server that is published to.')
output fhirServer string = createsFhirService ? health!.outputs.url : foreignServer

@description('Where people see the preview pages; empty where there are none.')
output site string = empty(siteClientId) ? '' : 'https://${app.outputs.hostName}/api/site/'
