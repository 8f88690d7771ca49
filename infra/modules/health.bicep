// Azure Health Data Services: a workspace and a FHIR R4 service, and who may write to it.
@minLength(3)
@maxLength(24)
param workspaceName string
param fhirServiceName string
param principalId string
param logsId string
param location string
param tags object

var fhirDataContributor = '5a1fc7df-4bf1-4951-a576-89034ee01acd'
var address = 'https://${workspaceName}-${fhirServiceName}.fhir.azurehealthcareapis.com'

resource workspace 'Microsoft.HealthcareApis/workspaces@2023-11-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {}
}

resource fhir 'Microsoft.HealthcareApis/workspaces/fhirservices@2023-11-01' = {
  parent: workspace
  name: fhirServiceName
  location: location
  tags: tags
  kind: 'fhir-R4'
  properties: {
    authenticationConfiguration: {
      authority: uri(environment().authentication.loginEndpoint, subscription().tenantId)
      audience: address
      smartProxyEnabled: false
    }
  }
}

// Reads what the server has, and writes versions, manifests and Tasks.
resource readsAndWrites 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(fhir.id, principalId, fhirDataContributor)
  scope: fhir
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', fhirDataContributor)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

// Who read or changed what.
resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: fhir
  properties: {
    workspaceId: logsId
    logs: [{ category: 'AuditLogs', enabled: true }]
  }
}

output url string = address
