import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'vercel',
  title: 'vercel.json',
  files: ['**/{vercel,now}.json'],
  headers: true,
  reader: 'hosting/vercel.ts readVercelJson',
  restore: '{ "key": "{name}", "value": "{value}" }',
  proof: { path: 'vercel.json', text: '{ "headers": [{ "source": "/(.*)", "headers": [\n{line}\n] }] }\n' },
  references: ['https://vercel.com/docs/project-configuration#headers'],
} satisfies PlaceRow;
