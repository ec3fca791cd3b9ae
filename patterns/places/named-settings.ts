import type { PlaceRow } from '../../src/model/posture/place.ts';
import { NAMED_KEYWORDS } from '../named-keywords.ts';
import { SETTING_NAMES } from '../setting-names.ts';

export const place = {
  id: 'named-settings',
  title: 'Settings whose names say what they control, in any file of settings or code',
  files: [
    '**/*.{yml,yaml,sls,json,json5,jsonc,toml,ini,cfg,cnf,conf,properties,env,tfvars,tf,tofu,hcl,xml,config,plist}',
    '**/*.{js,cjs,mjs,ts,cts,mts,tsx,jsx,py,rb,ru,php,java,kt,kts,scala,groovy,gradle,cs,go,rs,swift,ex,exs,sh,bash}',
    '**/*.{yml,yaml,json,toml,ini,cfg,conf,properties,env,py,php,js}.{j2,erb,tpl,tmpl,template,dist,gotmpl,epp}',
    '**/.env',
    '**/.env.*',
    '**/{Dockerfile,Containerfile}',
    '**/*.{Dockerfile,dockerfile}',
  ],
  anyCase: true,
  keywords: NAMED_KEYWORDS,
  beside: true,
  changedLines: true,
  reader: 'named/settings.ts readNamed',
  controls: [
    ...new Set([
      ...SETTING_NAMES.map(({ control }) => control),
      'cookies' as const,
      'cors' as const,
      'allowed-hosts' as const,
      'network-access' as const,
      'tls-version' as const,
      'ciphers' as const,
      'sslmode' as const,
      'debug' as const,
      'cookie-encryption' as const,
    ]),
  ],
  references: [
    'https://docs.saltproject.io/en/latest/topics/pillar/',
    'https://bosh.io/docs/manifest-v2/',
    'https://developer.hashicorp.com/terraform/language/values/variables#variable-definitions-tfvars-files',
    'https://12factor.net/config',
  ],
} satisfies PlaceRow;
