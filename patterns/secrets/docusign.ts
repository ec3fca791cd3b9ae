import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'docusign-secret-key',
    title: 'DocuSign secret key',
    severity: 'high',
    keywords: ['docusign'],
    pattern:
      String.raw`(?i:docusign[_.-]?(?:client[_.-]?|api[_.-]?|oauth[_.-]?)?secret(?:[_.-]?key)?)${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: {
      parts: [
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: ['DOCUSIGN_CLIENT_SECRET={sample}', '"docusign_client_secret": "{sample}",'],
    ignores: [
      'DOCUSIGN_CLIENT_SECRET=CHANGE_ME',
      'docusignClientSecret: ${{ secrets.DOCUSIGN_CLIENT_SECRET }}',
      'DOCUSIGN_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder, with the integration key, finish the OAuth exchange as the app and read documents.',
    fix:
      'Delete it in the admin settings under Apps and Keys, then keep the ' +
      'new one out of the repository, in a secret manager.',
    revoke: 'https://admindemo.docusign.com/apps-and-keys',
    references: ['https://developers.docusign.com/platform/configure-app/'],
  },
] satisfies PatternFile;
