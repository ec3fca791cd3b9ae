import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'varnish',
  title: 'Varnish: VCL',
  files: ['**/*.vcl', '**/*.vcl.{j2,tmpl,tpl,erb,template}'],
  reader: 'servers/varnish.ts readVarnish',
  restore: 'set resp.http.{name} = "{value}";',
  headers: true,
  controls: ['authorization', 'network-access'],
  proof: { path: 'varnish/default.vcl', text: 'vcl 4.1;\n\nsub vcl_deliver {\n    {line}\n}\n' },
  references: [
    'https://varnish-cache.org/docs/trunk/reference/vcl.html',
    'https://varnish-cache.org/docs/trunk/users-guide/purging.html',
  ],
} satisfies PlaceRow;
