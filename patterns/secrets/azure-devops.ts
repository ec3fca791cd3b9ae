import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'azure-container-registry-password',
    title: 'Azure Container Registry password',
    severity: 'critical',
    keywords: ['+acr'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z+/])` +
      String.raw`(?<secret>[0-9A-Za-z+/]{42}\+ACR[A-D][0-9A-Za-z+/]{5})` +
      String.raw`(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    check: 'azure-identifiable',
    sample: { parts: [{ alphabet: 'base64', chars: 42 }, '+ACR', 'A', { alphabet: 'base64', chars: 5 }] },
    matches: ['docker login acme.azurecr.io -u acme -p {sample}', 'ACR_PASSWORD={sample}', '"password": "{sample}"'],
    ignores: ['docker login acme.azurecr.io -u acme -p $ACR_PASSWORD', 'ACR_PASSWORD=YOUR_PASSWORD', 'x+ACRA'],
    why: 'Pushes and pulls the images of the registry.',
    fix:
      'Revoke it under the registry > Access keys (regenerate), and prefer the AcrPull ' +
      'role, then read the new one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: [
      'https://learn.microsoft.com/en-us/azure/container-registry/container-registry-authentication',
      'https://github.com/microsoft/security-utilities',
    ],
  },
  {
    id: 'azure-functions-key',
    title: 'Azure Functions key',
    severity: 'high',
    keywords: ['azfu'],
    pattern: '(?:^|[^0-9A-Za-z_-])(?<secret>[0-9A-Za-z_-]{44}AzFu[0-9A-Za-z_-]{5}[AQgw]==)(?:[^0-9A-Za-z+/=]|$)',
    minEntropy: 4,
    check: 'azure-identifiable',
    sample: { parts: [{ alphabet: 'base64url', chars: 44 }, 'AzFu', { alphabet: 'base64url', chars: 5 }, 'A=='] },
    matches: [
      'https://acme.azurewebsites.net/api/hook?code={sample}',
      'x-functions-key: {sample}',
      'FUNCTION_KEY="{sample}"',
    ],
    ignores: ['https://acme.azurewebsites.net/api/hook?code=YOUR_FUNCTION_KEY', 'x-functions-key: {key}', 'AzFu=='],
    why: 'Calls the function, or with a host key every function of the app.',
    fix:
      'Revoke it under the function app > Functions > App keys (renew), then ' +
      'read the new one from the environment or a secret manager.',
    revoke: 'https://portal.azure.com/',
    references: [
      'https://learn.microsoft.com/en-us/azure/azure-functions/function-keys-how-to',
      'https://github.com/microsoft/security-utilities',
    ],
  },
  {
    id: 'azure-devops-token',
    title: 'Azure DevOps personal access token',
    severity: 'critical',
    keywords: ['azdo'],
    pattern: String.raw`\b(?<secret>[0-9A-Za-z]{52}JQQJ9[9DH][0-9A-Za-z]{18}AZDO[0-9A-Za-z]{4})\b`,
    minEntropy: 4,
    check: 'azure-identifiable',
    sample: {
      parts: [
        { alphabet: 'base62', chars: 52 },
        'JQQJ99',
        'BA',
        'C',
        { alphabet: 'base62', chars: 15 },
        'AZDO',
        { alphabet: 'base62', chars: 4 },
      ],
    },
    matches: [
      'export AZURE_DEVOPS_EXT_PAT="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com',
      'git clone https://build:{sample}@dev.azure.com/acme/app/_git/app',
    ],
    ignores: ['AZURE_DEVOPS_EXT_PAT=YOUR_TOKEN_HERE', 'AZURE_DEVOPS_EXT_PAT=${AZURE_DEVOPS_EXT_PAT}'],
    why: 'Reads and changes code, pipelines and packages within its scopes.',
    fix: "Revoke it under User settings > Personal access tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://dev.azure.com/',
    references: [
      'https://learn.microsoft.com/en-us/azure/devops/organizations/' +
        'accounts/use-personal-access-tokens-to-authenticate',
    ],
  },
  {
    id: 'azure-devops-legacy-token',
    title: 'Azure DevOps personal access token of the old format',
    severity: 'critical',
    keywords: ['azure_devops', 'azure-devops', 'azuredevops', 'vsts', 'azdo', 'ado_'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:azure[_.-]?devops|azdo|vsts|ado|tfs)[_.-]?(?:ext[_.-]?)?` +
      String.raw`(?:personal[_.-]?access[_.-]?|access[_.-]?|api[_.-]?|auth[_.-]?)?(?:pat|token))${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[2-7a-z]{52})\b`,
    minEntropy: 3.5,
    sample: { prefix: '', alphabet: 'lower', chars: 52 },
    matches: ['- name: AZURE_DEVOPS_EXT_PAT\n  value: "{sample}"', "process.env.AZURE_DEVOPS_EXT_PAT = '{sample}';"],
    ignores: ['AZURE_DEVOPS_EXT_PAT=YOUR_TOKEN_HERE', 'AZURE_DEVOPS_EXT_PAT=${AZURE_DEVOPS_EXT_PAT}'],
    why: 'Reads and changes code, pipelines and packages within its scopes.',
    fix: "Revoke it under User settings > Personal access tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://dev.azure.com/',
    references: [
      'https://learn.microsoft.com/en-us/azure/devops/organizations/' +
        'accounts/use-personal-access-tokens-to-authenticate',
    ],
  },
  {
    id: 'azure-publish-profile-password',
    title: 'Azure App Service publishing password',
    severity: 'critical',
    keywords: ['userpwd='],
    pattern: String.raw`\buserPWD="(?<secret>[0-9A-Za-z]{60})"`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base62', chars: 60 },
    matches: [
      '<publishProfile profileName="acme - Web Deploy" publishMethod="MSDeploy" userName="$acme" userPWD="{sample}" />',
      'userName="acme\\$acme" userPWD="{sample}"',
    ],
    ignores: ['userName="$acme" userPWD="YOUR_PASSWORD"', 'userPWD=""'],
    why: 'Deploys code to the web app and reads its files and settings.',
    fix:
      'Revoke it under the web app > Overview > Reset publish profile, ' +
      "then keep the new one in your CI's secret store.",
    revoke: 'https://portal.azure.com/',
    references: ['https://learn.microsoft.com/en-us/azure/app-service/deploy-configure-credentials'],
  },
] satisfies PatternFile;
