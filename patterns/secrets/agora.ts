import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'agora-app-certificate',
    title: 'Agora app certificate',
    severity: 'high',
    keywords: ['agora'],
    pattern:
      String.raw`(?i:agora[_.-]?(?:app[_.-]?|primary[_.-]?)?certificate)${ASSIGNED}(?<secret>[0-9a-f]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      'AGORA_APP_CERTIFICATE={sample}',
      "const agoraAppCertificate = '{sample}';",
      'ENV AGORA_APP_CERTIFICATE {sample}',
    ],
    ignores: [
      'AGORA_APP_CERTIFICATE=REPLACE_ME',
      'const agoraAppCertificate = process.env.AGORA_APP_CERTIFICATE;',
      'AGORA_APP_CERTIFICATE=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder, with the app id, make tokens for any channel and user.',
    fix: 'Disable it in the console on the project page, then pass the new one in from your secret manager.',
    revoke: 'https://console.agora.io/',
    references: ['https://docs.agora.io/en/video-calling/token-authentication/deploy-token-server'],
  },
  {
    id: 'agora-customer-secret',
    title: 'Agora customer secret',
    severity: 'high',
    keywords: ['agora'],
    pattern: String.raw`(?i:agora[_.-]?customer[_.-]?secret)${ASSIGNED}(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['AGORA_CUSTOMER_SECRET={sample}', '"agora_customer_secret": "{sample}",'],
    ignores: [
      'AGORA_CUSTOMER_SECRET=CHANGE_ME',
      'agoraCustomerSecret: ${{ secrets.AGORA_CUSTOMER_SECRET }}',
      'AGORA_CUSTOMER_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder manage the projects of the account through the REST API.',
    fix:
      'Delete it in the console under RESTful API, then keep the new ' +
      'one out of the repository, in a secret manager.',
    revoke: 'https://console.agora.io/',
    references: ['https://docs.agora.io/en/video-calling/token-authentication/deploy-token-server'],
  },
] satisfies PatternFile;
