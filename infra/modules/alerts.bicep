// Who is told, and of what. Each rule counts lines of the log; its action is the group below, where there is one.
param environmentName string
param logsId string
param addresses string[]
param location string
param tags object

var rules = [
  {
    name: 'poisoned-page'
    title: 'A page could not be published after all retries'
    severity: 1
    query: 'AppRequests | where Name has "PoisonedPage" or OperationName has "PoisonedPage"'
    every: 'PT15M'
    operator: 'GreaterThan'
  }
  {
    name: 'failed-runs'
    title: 'Functions failed'
    severity: 2
    query: 'AppRequests | where Success == false | where Name has_any ("PollSources", "PublishPage", "PoisonedPage", "ImportSource") or OperationName has_any ("PollSources", "PublishPage", "PoisonedPage", "ImportSource")'
    every: 'PT1H'
    operator: 'GreaterThan'
  }
  {
    name: 'no-poll'
    title: 'The wiki has not been asked for changes for a day'
    severity: 2
    query: 'AppRequests | where Success == true | where Name has "PollSources" or OperationName has "PollSources"'
    every: 'P1D'
    operator: 'LessThanOrEqual'
  }
  {
    name: 'held-items'
    title: 'New versions wait for a person'
    severity: 3
    query: 'AppTraces | where Message has "held"'
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
