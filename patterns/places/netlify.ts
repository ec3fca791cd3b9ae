import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'netlify',
  title: 'netlify.toml',
  files: ['**/netlify.toml'],
  headers: true,
  controls: ['authorization'],
  reader: 'hosting/netlify.ts readNetlifyToml',
  restore: '    {name} = "{value}"',
  proof: { path: 'netlify.toml', text: '[[headers]]\n  for = "/*"\n  [headers.values]\n{line}\n' },
  references: ['https://docs.netlify.com/configure-builds/file-based-configuration/#headers'],
} satisfies PlaceRow;
