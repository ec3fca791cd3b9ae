import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'html-pages',
  title: 'Pages: <meta http-equiv>, <meta name="referrer">, sandbox of frames, integrity of scripts',
  files: ['**/*.{html,htm,xhtml,cshtml,razor,twig,ejs,hbs,erb,jsp,ftl,tmpl,gohtml,svelte,vue,astro}', '**/*.blade.php'],
  over: ['php'],
  anyCase: true,
  keywords: [
    'http-equiv',
    String.raw`name=["']?referrer`,
    String.raw`\bsandbox\b`,
    String.raw`\bintegrity\s*(?:=|:)`,
    String.raw`(?:action|src)\s*=\s*["']?http:`,
    '<form',
    String.raw`\ballow\s*=`,
  ],
  reader: 'html.ts readHtml',
  controls: [
    'csp',
    'encrypted-connection',
    'referrer-policy',
    'frame-sandbox',
    'permissions-policy',
    'subresource-integrity',
  ],
  proof: { path: 'public/index.html', text: '<!doctype html>\n<html><head>\n{line}\n</head></html>\n' },
  restore: '<meta http-equiv="{name}" content="{value}">',
  references: [
    'https://html.spec.whatwg.org/#attr-meta-http-equiv-content-security-policy',
    'https://html.spec.whatwg.org/#meta-referrer',
  ],
} satisfies PlaceRow;
