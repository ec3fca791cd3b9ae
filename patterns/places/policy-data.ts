import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'policy-data',
  title: 'Content-Security-Policy as constants and tables, in any language',
  files: [
    '**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}',
    '**/*.{py,rb,php,go,rs,java,kt,kts,scala,groovy,cs,vb,fs,swift,dart,ex,exs,erl,clj,lua,pl,vue,svelte,astro}',
  ],
  keywords: [
    '(?:default|script|style|object|connect|frame|img|font)(?:-src|_src|Src)',
    'frame-ancestors|frame_ancestors|frameAncestors',
  ],
  reader: 'policy-data.ts readPolicyData',
  controls: ['csp', 'framing'],
  references: ['https://www.w3.org/TR/CSP3/#framework-directives'],
} satisfies PlaceRow;
