/** Every header that a control names is read in every language and server that can set headers. */

import { describe, expect, test } from 'vitest';
import { CONTROLS } from '../../../src/detectors/posture/controls.ts';
import { detectPosture, mayHoldPosture } from '../../../src/detectors/posture/index.ts';
import { Text } from '../../../src/model/text.ts';

/** Header → a value that protects, and one that takes it back. */
const VALUES: Readonly<Record<string, readonly [strong: string, weak: string]>> = {
  'strict-transport-security': ['max-age=31536000; includeSubDomains', 'max-age=0'],
  'content-security-policy': ["default-src 'self'", "default-src * 'unsafe-inline' 'unsafe-eval' data:"],
  'x-frame-options': ['DENY', 'ALLOWALL'],
  'x-content-type-options': ['nosniff', 'sniff'],
  'referrer-policy': ['no-referrer', 'unsafe-url'],
  'permissions-policy': ['camera=()', 'camera=*'],
  'feature-policy': ["camera 'none'", 'camera *'],
  'cross-origin-opener-policy': ['same-origin', 'unsafe-none'],
  'cross-origin-embedder-policy': ['require-corp', 'unsafe-none'],
  'cross-origin-resource-policy': ['same-origin', 'cross-origin'],
  'cache-control': ['no-store', 'public, max-age=600'],
  'access-control-allow-methods': ['GET', 'GET, DELETE'],
  'access-control-allow-headers': ['Content-Type', 'Content-Type, Authorization'],
  'access-control-allow-origin': ['https://shop.example', '*'],
  'set-cookie': ['session=1; Secure; HttpOnly; SameSite=Strict', 'session=1'],
};

/** Place → its file, and how it sets one header. */
const WRITERS: Readonly<Record<string, readonly [path: string, write: (name: string, value: string) => string]>> = {
  nginx: ['nginx.conf', (n, v) => `server { listen 443 ssl; server_name a.example; add_header ${n} "${v}" always; }\n`],
  Apache: ['httpd.conf', (n, v) => `Header always set ${n} "${v}"\n`],
  Caddy: ['Caddyfile', (n, v) => `https://a.example {\n  header ${n} "${v}"\n}\n`],
  HAProxy: ['haproxy.cfg', (n, v) => `frontend a\n  bind :443 ssl crt a.pem\n  http-response set-header ${n} "${v}"\n`],
  IIS: [
    'web.config',
    (n, v) =>
      `<configuration><system.webServer><httpProtocol><customHeaders><add name="${n}" value="${v}" ` +
      `/></customHeaders></httpProtocol></system.webServer></configuration>\n`,
  ],
  _headers: ['_headers', (n, v) => `/*\n  ${n}: ${v}\n`],
  'netlify.toml': ['netlify.toml', (n, v) => `[[headers]]\nfor = "/*"\n[headers.values]\n${n} = "${v}"\n`],
  'vercel.json': [
    'vercel.json',
    (n, v) => JSON.stringify({ headers: [{ source: '/(.*)', headers: [{ key: n, value: v }] }] }),
  ],
  'firebase.json': [
    'firebase.json',
    (n, v) => JSON.stringify({ hosting: { headers: [{ source: '**', headers: [{ key: n, value: v }] }] } }),
  ],
  'Static Web Apps': ['staticwebapp.config.json', (n, v) => JSON.stringify({ globalHeaders: { [n]: v } })],
  Express: ['src/app.js', (n, v) => `app.use((req, res, next) => { res.setHeader("${n}", "${v}"); next(); });\n`],
  Go: [
    'web/a.go',
    (n, v) => `package web\n\nfunc secure(w http.ResponseWriter) {\n\tw.Header().Set("${n}", "${v}")\n}\n`,
  ],
  Java: [
    'src/A.java',
    (n, v) => `class A { void secure(HttpServletResponse response) { response.setHeader("${n}", "${v}"); } }\n`,
  ],
  Kotlin: [
    'src/A.kt',
    (n, v) => `class A { fun secure(response: HttpServletResponse) { response.setHeader("${n}", "${v}") } }\n`,
  ],
  'C#': [
    'src/A.cs',
    (n, v) => `class A { void Secure(HttpResponse response) { response.Headers["${n}"] = "${v}"; } }\n`,
  ],
  PHP: ['src/a.php', (n, v) => `<?php\nfunction secure() { header("${n}: ${v}"); }\n`],
  Laravel: ['src/b.php', (n, v) => `<?php\nfunction secure($response) { $response->headers->set('${n}', "${v}"); }\n`],
  Rust: [
    'src/a.rs',
    (n, v) =>
      `fn secure(response: &mut Response) {\n    response.headers_mut().insert("${n}", ` +
      `HeaderValue::from_static("${v}"));\n}\n`,
  ],
  Django: [
    'shop/views.py',
    (n, v) =>
      `def secure(request):\n    response = HttpResponse()\n    response["${n}"] = "${v}"\n    return response\n`,
  ],
  'Django headers': [
    'shop/middleware.py',
    (n, v) =>
      `def secure(request):\n    response = get(request)\n    response.headers["${n}"] = "${v}"\n    return response\n`,
  ],
  Flask: [
    'shop/app.py',
    (n, v) => `@app.after_request\ndef secure(response):\n    response.headers["${n}"] = "${v}"\n    return response\n`,
  ],
  Rails: [
    'config/environments/production.rb',
    (n, v) => `Rails.application.configure do\n  config.action_dispatch.default_headers = { "${n}" => "${v}" }\nend\n`,
  ],
};

/**
 * Headers that say something by themselves. Those that name what runs there are read in the files of servers alone, and
 * credentials mean nothing without an origin.
 */
const headers = [...CONTROLS.values()].flatMap(({ row: { headers: one } }) => {
  if (one === undefined || one.several === 'each name') return [];
  return one.several === 'origin and credentials' ? one.names.slice(0, 1) : one.names;
});

test('every header of a control has a value to try', () => {
  expect(headers.map((name) => name.toLowerCase()).filter((name) => !(name in VALUES))).toEqual([]);
});

describe.each(Object.entries(WRITERS))('%s', (_place, [path, write]) => {
  test.each(headers)('%s', async (name) => {
    const [strong, weak] = VALUES[name.toLowerCase()]!;
    const [before, after] = [write(name, strong), write(name, weak)];
    expect(mayHoldPosture(path, Buffer.from(before))).toBe(true);
    const { matches, unparsable } = await detectPosture(
      [{ path, oldPath: path, before: Text.of(before), after: Text.of(after) }],
      { before: async () => null, after: async () => null },
    );
    expect(unparsable).toEqual([]);
    expect(matches.length).toBeGreaterThan(0);
  });
});
