// A person approves each new version; alerts go to the addresses in ALERT_ADDRESSES, comma-separated.
using 'main.bicep'

param environmentName = 'prod'
param canonicalBase = readEnvironmentVariable('CANONICAL_BASE')
param contact = readEnvironmentVariable('CONTACT')
param wiki = readEnvironmentVariable('WIKI', '')
param pages = readEnvironmentVariable('PAGES', '')
param categories = readEnvironmentVariable('CATEGORIES', '')
param registry = readEnvironmentVariable('REGISTRY', '')
param trials = readEnvironmentVariable('TRIALS', '')
param trialConditions = readEnvironmentVariable('TRIAL_CONDITIONS', '')
param siteClientId = readEnvironmentVariable('SITE_CLIENT_ID', '')
param publisher = readEnvironmentVariable('PUBLISHER')
param copyright = readEnvironmentVariable('COPYRIGHT', '')
param release = 'manual'
param logRetentionDays = 365
param alertAddresses = filter(split(readEnvironmentVariable('ALERT_ADDRESSES', ''), ','), address => !empty(address))
