/**
 * Recognises references to a secret that is kept elsewhere: in the environment, in a store, in another part of the
 * deployment. Pure.
 */

import { expression } from '../../../model/expressions/expression.ts';

/**
 * Forms of references. The matched text contains no default and no literal, so it can be shown; `end` closes what was
 * cut off before a default.
 */
const FORMS: readonly (readonly [form: RegExp, end?: string])[] = [
  // GitHub Actions; Azure Pipelines and Kubernetes arguments; shells, Compose, Spring, Maven, Serverless; Windows
  [/\$\{\{\s*(?:secrets|vars|env|inputs|variables|parameters)\.[\w.-]+\s*\}\}/],
  [/\$\([A-Za-z_][\w.-]*\)/],
  [/\$\{(?:env[.:]|ssm:|cf:|opt:|self:|vault:)?[A-Za-z_/][\w./~-]*?(?=\}|:?[-=?:])/, '}'],
  [/\$[A-Z][A-Z0-9_]{2,}\b/],
  [/%[A-Z][A-Z0-9_]{2,}%/],
  // Ansible, Helm, CloudFormation's {{resolve:…}}; look-ups, whose quotes contain a path and no value
  [/\{\{-?\s*[A-Za-z_.$][\w.$[\]/:-]{0,120}?(?=\s*(?:\||-?\}\}))/, ' }}'],
  [
    /\{\{-?\s*(?:(?:q|query|lookup)\(|(?:with\s+)?(?:secret|key|env)\s)[\w.$ [\]()/:,'"-]{1,120}?(?=\s*(?:\||-?\}\}))/,
    ' }}',
  ],
  // Languages
  [/(?:process\.env|import\.meta\.env)(?:\.\w+|\[['"]\w+['"]\])/],
  [/\bos\.(?:environ\[['"]\w+['"]\]|(?:environ\.get|getenv)\(['"]\w+['"](?=[,)]))/, ''],
  [/\bENV(?:\[['"]\w+['"]\]|\.fetch\(['"]\w+['"](?=[,)]))/, ''],
  [
    expression('')`
  \b(?:[Gg]et[Ee]nv|env|config|GetEnvironmentVariable|fetch_env!|get_env|Sys\.getenv|env::var
  |environmentVariable)\(['"][\w.]+['"](?=[,)])
`,
    ')',
  ],
  [/\$_(?:ENV|SERVER)\[['"]\w+['"]\]/],
  [/\$env:\w+/i],
  [/\$ENV\{\w+\}/],
  [/\bRails\.application\.credentials(?:\.\w+)+/],
  [/\b(?:builder\.)?Configuration\["[\w:.]+"\]/],
  [/\b(?:get_?secret(?:_?value)?|read_?secret|access_secret_version)\b/i],
  // Kubernetes, CloudFormation, Terraform
  [/\b(?:secretKeyRef|valueFrom)\b/],
  [/!(?:Ref|GetAtt|ImportValue)\s+[\w.]+|!vault\b/],
  [/"(?:Ref|Fn::(?:GetAtt|ImportValue|Sub))"\s*:\s*"[\w.:${}-]+"/],
  [/\bdata\.(?:aws|azurerm|google|vault|hcp|onepassword|kubernetes|sops|external|doppler|infisical)_?\w*(?:\.\w+)+/],
  [/(?<![\w.])(?:var|random_password|random_id)\.\w+(?:\.\w+)*/],
  // Addresses of stores, and values that SOPS encrypted
  [
    expression('')`
  \b(?:vault|ssm|op|secretsmanager|secretRef|azurekeyvault|gcpsecret|sm|doppler|infisical|awssm|keyring
  |ref\+\w+):/{0,2}[\w/.:@-]{3,120}
`,
  ],
  // Files of secrets in a container; secrets of a GitLab job. https://docs.gitlab.com/ci/yaml/#secrets
  [/\/(?:var\/)?(?:run|vault|etc|mnt)\/secrets?(?:-store)?\/[\w./-]{1,120}/],
  [
    expression('')`
  \b(?:vault|azure_key_vault|gcp_secret_manager|aws_secrets_manager|akeyless):[ ]{1,3}
  \{?[ ]?["']?[\w/.@:-]{3,120}
`,
  ],
  [/\barn:aws[\w-]*:(?:secretsmanager|ssm):[\w/.:-]{3,160}/],
  [/@Microsoft\.KeyVault\([^()'"]{1,200}\)/],
  [/\bENC\[[A-Z0-9_]{3,20}(?=,)/, ',…]'],
];

export interface Reference {
  /** As it can be shown. */
  readonly text: string;
  /** Nothing but the reference is given: no default, no other words. */
  readonly alone: boolean;
}

/** Returns the first reference in this stretch of a line. */
export function findReference(text: string): Reference | null {
  let best: { readonly index: number; readonly text: string; readonly alone: boolean } | null = null;
  for (const [form, end = ''] of FORMS) {
    const hit = form.exec(text);
    if (!hit || (best !== null && hit.index >= best.index)) continue;
    best = {
      index: hit.index,
      text: hit[0] + end,
      alone: !/\w/.test(text.slice(0, hit.index) + text.slice(hit.index + hit[0].length)),
    };
  }
  return best && { text: best.text, alone: best.alone };
}
