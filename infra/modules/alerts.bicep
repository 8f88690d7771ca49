// Who is told, and of what. Each rule counts lines of the log; its action is the group below, where there is one.
param environmentName string
param logsId string
param addresses string[]
param location string
param tags object

// The words before the colon are those of the program's log, which the host writes into AppTraces.
var rules = [
  {
    name: 'poisoned-page'
    title: 'A page or trial could not be published after all retries'
    severity: 1
    query: 'AppTraces | where Message has "PagePoisoned"'
    every: 'PT15M'
    operator: 'GreaterThan'
  }
  {
    name: 'wrong-setting'
    title: 'The program does not start: a setting is wrong'
    severity: 1
    query: 'AppTraces | where Message has "SettingWrong"'
    every: 'PT15M'
    operator: 'GreaterThan'
  }
  {
    name: 'failed-runs'
    title: 'A source could not be published, or a function failed'
    severity: 2
    query: 'AppTraces | where Message has_any ("PageFailed", "SourceUnreadable", "MessageNotOurs", "FunctionFailed")'
    every: 'PT1H'
    operator: 'GreaterThan'
  }
  {
    name: 'no-poll'
    title: 'Not everything that is watched has been asked for changes for a day'
    severity: 2
    query: 'AppTraces | where Message has "PollDone"'
    every: 'P1D'
    operator: 'LessThanOrEqual'
  }
  {
    name: 'held-items'
    title: 'New versions wait for a person'
    severity: 3
    query: 'AppTraces | where Message has "PageHeld"'
    every: 'P1D'
    operator: 'GreaterThan'
  }
]

resource group 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(addresses)) {
  name: 'ag-regimens-${environmentName}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'regimens'
    enabled: true
    emailReceivers: [
      for (address, index) in addresses: {
        name: 'address-${index}'
        emailAddress: address
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [
  for rule in rules: {
    name: 'alert-regimens-${environmentName}-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.title
      severity: rule.severity
      enabled: true
      scopes: [logsId]
      evaluationFrequency: rule.every
      windowSize: rule.every
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: rule.operator
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: empty(addresses) ? [] : [group.id] }
    }
  }
]
