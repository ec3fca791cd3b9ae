import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'header-lists',
  title: 'Render, AWS Amplify, serve and static.json',
  files: ['**/render.{yml,yaml}', '**/{customHttp,customHeaders,amplify}.{yml,yaml}', '**/{serve,static}.json'],
  headers: true,
  keywords: ['ipAllowList', '(?:custom)?[hH]eaders["\']?\\s*:'],
  reader: 'hosting/header-lists.ts readHeaderLists',
  controls: ['network-access'],
  restore: '- key: {name}\n        value: "{value}"',
  proof: {
    path: 'customHttp.yml',
    text: "customHeaders:\n  - pattern: '**/*'\n    headers:\n{line}\n",
    header: '      - key: {name}\n        value: "{value}"',
  },
  references: [
    'https://render.com/docs/static-site-headers',
    'https://docs.aws.amazon.com/amplify/latest/userguide/custom-headers.html',
    'https://github.com/vercel/serve-handler#headers-array',
  ],
} satisfies PlaceRow;
