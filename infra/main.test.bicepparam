// As production, but experimental and with alerts in the portal only.
using 'main.bicep'

param environmentName = 'test'
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
param logRetentionDays = 30
