// For trying out: nothing is always ready, short logs, artifacts marked experimental.
using 'main.bicep'

param environmentName = 'dev'
param canonicalBase = readEnvironmentVariable('CANONICAL_BASE')
param contact = readEnvironmentVariable('CONTACT')
param wiki = readEnvironmentVariable('WIKI', '')
param pages = readEnvironmentVariable('PAGES', '')
param categories = readEnvironmentVariable('CATEGORIES', '')
param registry = readEnvironmentVariable('REGISTRY', '')
param trials = readEnvironmentVariable('TRIALS', '')
param trialConditions = readEnvironmentVariable('TRIAL_CONDITIONS', '')
param siteClientId = readEnvironmentVariable('SITE_CLIENT_ID', '')
param experimental = true
param importSources = false
param logRetentionDays = 30
