import type { PlaceRow } from '../../src/model/posture.ts';

export default {
  id: 'html',
  title: 'Pages: <meta http-equiv>, <meta name="referrer">',
  format: 'html',
  files: [
    '**/*.html',
    '**/*.htm',
    '**/*.{cshtml,razor,twig,ejs,hbs,erb,jsp,ftl,tmpl,gohtml,svelte,vue,astro}',
    '**/*.blade.php',
  ],
  keywords: ['http-equiv', 'name="referrer"'],
  restore: '<meta http-equiv="{name}" content="{value}">',
  references: [
    'https://html.spec.whatwg.org/#attr-meta-http-equiv-content-security-policy',
    'https://html.spec.whatwg.org/#meta-referrer',
  ],
} satisfies PlaceRow;
