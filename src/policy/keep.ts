/**
 * Returns where to keep the next credential, and how this kind of file reads it: one line in the file's own syntax.
 * Data and one look-up; pure.
 */

import type { Keeping } from '../model/finding.ts';
import { expression } from '../model/expressions/expression.ts';

/** `N`: the name in capitals, as environments spell it; `n`: in small letters with hyphens, as stores do. */
type Row = readonly [path: RegExp, line: (N: string, n: string) => string, where: string, isElsewhere?: 'elsewhere'];

const withUnderscores = (name: string): string => name.replaceAll('-', '_');

const ENVIRONMENT = 'set from AWS Secrets Manager, Azure Key Vault or HashiCorp Vault';

/** The first row that matches the path wins: systems before languages. */
const ROWS: readonly Row[] = [
  // https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets
  [
    /(?:^|\/)\.github\/(?:workflows\/[^/]+|actions\/.+)\.ya?ml$|(?:^|\/)action\.ya?ml$/i,
    (N) => `\${{ secrets.${N} }}`,
    'from a GitHub Actions secret: gh secret set',
  ],
  // https://docs.gitlab.com/ci/variables/
  [
    /(?:^|[/.])gitlab-ci[\w.-]*\.ya?ml$/i,
    (N) => `$${N}`,
    'from a masked CI/CD variable of the project, or from Vault with secrets:',
  ],
  // https://learn.microsoft.com/en-us/azure/devops/pipelines/process/set-secret-variables
  [
    /(?:^|\/)[\w.-]*azure-pipelines[\w.-]*\.ya?ml$/i,
    (N) => `$(${N})`,
    'from a variable group linked to Azure Key Vault',
  ],
  // https://circleci.com/docs/contexts/
  [/(?:^|\/)\.circleci\/.+\.ya?ml$/i, (N) => `$${N}`, 'from a CircleCI context'],
  [/(?:^|\/)bitbucket-pipelines\.ya?ml$/i, (N) => `$${N}`, 'from a secured repository variable'],
  // https://www.jenkins.io/doc/pipeline/steps/credentials-binding/
  [
    /(?:^|\/)[\w.-]*jenkinsfile[\w.-]*$/i,
    (N, n) => `withCredentials([string(credentialsId: '${n}', variable: '${N}')]) { … }`,
    'from Jenkins credentials',
  ],
  // https://docs.docker.com/reference/compose-file/secrets/
  [
    /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/i,
    (_, n) => `secrets: [${withUnderscores(n)}]`,
    'read at /run/secrets/, declared under the top-level secrets:',
  ],
  // https://docs.docker.com/build/building/secrets/
  [
    /(?:^|\/)(?:[\w.-]*\.)?(?:docker|container)file[\w.-]*$/i,
    (_, n) => `RUN --mount=type=secret,id=${withUnderscores(n)} …`,
    'given with docker build --secret; at run time from the environment',
  ],
  // https://docs.ansible.com/ansible/latest/vault_guide/vault_encrypting_content.html
  [
    /(?:^|\/)(?:group_vars|host_vars|playbooks?|roles|ansible)\/.*\.ya?ml$/i,
    (_, n) => `"{{ vault_${withUnderscores(n)} }}"`,
    'encrypted with ansible-vault encrypt_string',
  ],
  // https://external-secrets.io/latest/introduction/overview/
  [
    expression('i')`
  (?:^|/)(?:k8s|kube|kubernetes|manifests?|charts?|helm|kustomize|overlays|argocd|flux)/.*\.(?:ya?ml|tpl)$|(?:^
  |[/.-])(?:deployment|statefulset|daemonset|cronjob|configmap|secrets?|values)[\w.-]*\.ya?ml$
`,
    (_, n) => `valueFrom: { secretKeyRef: { name: app, key: ${n} } }`,
    'from a Secret that an ExternalSecret fills from your store',
  ],
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html
  [
    /(?:^|\/)(?:cloudformation|cfn|sam)\/.*\.(?:ya?ml|json)$|(?:^|\/)template\.ya?ml$/i,
    (_, n) => `'{{resolve:secretsmanager:${n}}}'`,
    'from AWS Secrets Manager',
  ],
  // https://www.serverless.com/framework/docs/providers/aws/guide/variables
  [/(?:^|\/)serverless[\w.-]*\.ya?ml$/i, (_, n) => `\${ssm:/${n}}`, 'from AWS Systems Manager or Secrets Manager'],
  // https://docs.spring.io/spring-boot/reference/features/external-config.html
  [/(?:^|\/)(?:application|bootstrap)[\w-]*\.(?:ya?ml|properties)$/i, (N) => `\${${N}}`, ENVIRONMENT],
  // https://learn.microsoft.com/en-us/aspnet/core/security/key-vault-configuration
  [
    /(?:^|\/)appsettings[\w.-]*\.json$/i,
    (_, n) => `dotnet user-secrets set ${n}, and AddAzureKeyVault(…) in production`,
    'out of the file: Azure Key Vault is read as configuration',
    'elsewhere',
  ],
  // https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/secretsmanager_secret_version
  [
    /\.(?:tf|tofu)(?:\.json)?$/i,
    (_, n) => `data.aws_secretsmanager_secret_version.${withUnderscores(n)}.secret_string`,
    'from AWS Secrets Manager (azurerm_key_vault_secret, vault_kv_secret_v2 elsewhere)',
  ],
  [
    /\.tfvars(?:\.json)?$/i,
    (_, n) => `TF_VAR_${withUnderscores(n)}`,
    'from the environment of the run, out of the file',
    'elsewhere',
  ],
  // https://developer.hashicorp.com/nomad/docs/job-specification/template
  [
    /\.(?:nomad|ctmpl|hcl)$/i,
    (_, n) => `{{ with secret "kv/data/app" }}{{ .Data.data.${withUnderscores(n)} }}{{ end }}`,
    'from HashiCorp Vault',
  ],
  // https://getsops.io/docs/
  [
    /(?:^|\/)\.?env(?:\.[\w.-]+)?$|\.env$/i,
    () => 'sops edit .env.enc',
    'encrypted with SOPS; the plain .env belongs in .gitignore',
    'elsewhere',
  ],
  [/(?:^|\/)\.npmrc$/i, () => '//registry.npmjs.org/:_authToken=${NPM_TOKEN}', ENVIRONMENT],
  [/(?:^|\/)\.yarnrc\.yml$/i, () => 'npmAuthToken: "${NPM_TOKEN}"', ENVIRONMENT],
  [
    /(?:^|\/)\.pypirc$/i,
    () => 'keyring set https://upload.pypi.org/legacy/ __token__',
    'from the system key ring',
    'elsewhere',
  ],
  [/(?:^|\/)(?:maven-)?settings\.xml$|(?:^|\/)pom\.xml$/i, (N) => `\${env.${N}}`, ENVIRONMENT],
  [
    /(?:^|\/)gradle\.properties$/i,
    (N) => `providers.environmentVariable("${N}")`,
    'in the build script, or from ~/.gradle/gradle.properties',
    'elsewhere',
  ],
  // https://guides.rubyonrails.org/security.html#custom-credentials
  [
    /(?:^|\/)config\/(?:database|secrets|storage|cable)\.ya?ml$/i,
    (N) => `<%= ENV["${N}"] %>`,
    'from the environment, or bin/rails credentials:edit',
  ],
  [
    /(?:^|\/)config\/(?:initializers|environments)\/.*\.rb$/i,
    (_, n) => `Rails.application.credentials.${withUnderscores(n)}`,
    'after bin/rails credentials:edit',
  ],
  [/\.(?:py|pyi|pyw|ipynb)$/i, (N) => `os.environ["${N}"]`, ENVIRONMENT],
  [
    /\.(?:[cm]?[jt]sx?|vue|svelte)$/i,
    (N) => `process.env.${N}`,
    'on the server, set from a secret store: everything built for a browser is public',
  ],
  [/\.go$/i, (N) => `os.Getenv("${N}")`, ENVIRONMENT],
  [/\.(?:rb|rake|gemspec|erb)$/i, (N) => `ENV.fetch("${N}")`, ENVIRONMENT],
  [/\.(?:java|kts?|scala|groovy|gradle)$/i, (N) => `System.getenv("${N}")`, ENVIRONMENT],
  [
    /\.(?:cs|vb|fs|cshtml|razor)$/i,
    (N) => `builder.Configuration["${N}"]`,
    'from Azure Key Vault, read as configuration; dotnet user-secrets while developing',
  ],
  [/\.php$/i, (N) => `getenv('${N}')`, ENVIRONMENT],
  [/\.rs$/i, (N) => `std::env::var("${N}")`, ENVIRONMENT],
  [/\.(?:ex|exs)$/i, (N) => `System.fetch_env!("${N}")`, ENVIRONMENT],
  [/\.(?:c|cc|cpp|cxx|h|hh|hpp)$/i, (N) => `getenv("${N}")`, ENVIRONMENT],
  [/\.(?:pl|pm)$/i, (N) => `$ENV{${N}}`, ENVIRONMENT],
  [/\.lua$/i, (N) => `os.getenv("${N}")`, ENVIRONMENT],
  [/\.r$/i, (N) => `Sys.getenv("${N}")`, ENVIRONMENT],
  [/\.jl$/i, (N) => `ENV["${N}"]`, ENVIRONMENT],
  [/\.clj[cs]?$/i, (N) => `(System/getenv "${N}")`, ENVIRONMENT],
  [/\.(?:ps1|psm1|psd1)$/i, (N) => `$env:${N}`, ENVIRONMENT],
  [/\.(?:bat|cmd)$/i, (N) => `%${N}%`, ENVIRONMENT],
  [/\.(?:sh|bash|zsh|ksh|envrc|bats)$|(?:^|\/)(?:gnu)?makefile$|\.mk$/i, (N) => `"\${${N}:?}"`, ENVIRONMENT],
  [/\.fish$/i, (N) => `$${N}`, ENVIRONMENT],
  [/\.sql$/i, (_, n) => `:'${withUnderscores(n)}'`, 'given with psql -v from the environment'],
  [
    /\.(?:swift|m|mm|dart)$/i,
    () => 'ask your server for it at run time',
    'everything that is built into an app is public',
    'elsewhere',
  ],
  [
    /\.(?:md|mdx|markdown|rst|adoc|txt)$|(?:^|\/)readme$/i,
    (N) => `<${N}>`,
    'a placeholder, and a word on where to get the value',
  ],
  [
    /\.(?:ya?ml|json|toml|ini|properties|cfg|conf)$/i,
    () => 'sops encrypt --in-place',
    'encrypted with SOPS, or read from the environment if the program can',
    'elsewhere',
  ],
];

/**
 * Returns where to keep the credential and the line that reads it from there; null if the rule's own advice is better.
 */
export function keepingOf(path: string, rule: string): Keeping | null {
  // the file itself, or what is done with it, is the matter
  if (path === '' || /^(?:sensitive|exposure)-/.test(rule)) return null;
  const inner = path.slice(path.lastIndexOf('!') + 1);
  const name = rule.replace(/^generic-/, '');
  for (const [fits, line, where, elsewhere] of ROWS) {
    if (fits.test(inner))
      return { line: line(withUnderscores(name).toUpperCase(), name), where, isInFile: elsewhere === undefined };
  }
  return null;
}
