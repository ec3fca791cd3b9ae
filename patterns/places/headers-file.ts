import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'headers-file',
  title: '_headers of Netlify and Cloudflare Pages',
  files: ['**/_headers'],
  headers: true,
  reader: 'hosting/headers-file.ts readHeadersFile',
  restore: '  {name}: {value}',
  proof: { path: 'public/_headers', text: '/*\n{line}\n' },
  references: [
    'https://docs.netlify.com/routing/headers/',
    'https://developers.cloudflare.com/pages/configuration/headers/',
  ],
} satisfies PlaceRow;
