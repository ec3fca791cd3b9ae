/** Conditions that turn callers away, lists of paths, rules of databases, options of JavaScript. */

import type { EverydayChange } from '../change.ts';

const GATES = [
  [
    'next',
    'src/middleware.ts',
    'export function middleware(req) {',
    "return NextResponse.redirect(new URL('/login', req.url));",
  ],
  ['next proxy', 'proxy.ts', 'export function proxy(req) {', "return new NextResponse('no', { status: 403 });"],
  [
    'svelte',
    'src/hooks.server.ts',
    'export const handle = async ({ event, resolve }) => {',
    "redirect(303, '/login');",
  ],
  ['svelte page', 'src/routes/admin/+page.server.ts', 'export const load = ({ locals }) => {', "error(401, 'no');"],
  [
    'nuxt',
    'middleware/auth.global.ts',
    'export default defineNuxtRouteMiddleware((to) => {',
    "return navigateTo('/login');",
  ],
  [
    'nitro',
    'server/middleware/auth.ts',
    'export default defineEventHandler((event) => {',
    'throw createError({ statusCode: 401 });',
  ],
  [
    'astro',
    'src/middleware.ts',
    'export const onRequest = (context, next) => {',
    "return context.redirect('/signin');",
  ],
] as const;
const CONDITIONS = ['!session', '!req.auth', "user.role !== 'admin'", 'session === null'];

const conditions = GATES.flatMap(([name, path, open, answer]) =>
  CONDITIONS.map(
    (condition): EverydayChange => ({
      name: `gate:${name} ${condition}`,
      path,
      text: [open, '  {}', '  return next();', open.endsWith('((to) => {') || open.includes('Handler(') ? '});' : '};'],
      safe: `if (${condition}) ${answer}`,
      unsafe: 'log(1);',
    }),
  ),
);

const LISTS = ['PUBLIC', 'publicPaths', 'PUBLIC_ROUTES', 'unprotectedRoutes', 'openEndpoints'];
const lists = LISTS.flatMap((name): EverydayChange[] => [
  {
    name: `list:${name}`,
    path: 'src/middleware.ts',
    text: [`const ${name} = ['/login', '/healthz'{}];`, 'export default auth((req) => {});'],
    safe: '',
    unsafe: ", '/account'",
  },
  {
    name: `match:${name}`,
    path: 'src/middleware.ts',
    text: ["const paths = ['/login'];", `export default auth((req) => { if (${name}.{}) return next(); });`],
    safe: 'includes(path)',
    unsafe: 'some((one) => path.includes(one))',
  },
]);

const RULES = ['match /orders/{id}', 'match /users/{uid}/cards/{id}'].flatMap((block): EverydayChange[] =>
  ['read', 'write', 'create, update'].map((methods) => ({
    name: `rules:${block} ${methods}`,
    path: 'firestore.rules',
    text: [
      'service cloud.firestore {',
      '  match /databases/{db}/documents {',
      '    function signedIn() { return request.auth != null; }',
      '    function owns(uid) { return signedIn() && request.auth.uid == uid; }',
      `    ${block} {`,
      `      allow ${methods}: if {};`,
      '    }',
      '  }',
      '}',
    ],
    safe: 'owns(resource.data.owner)',
    unsafe: 'signedIn()',
  })),
);

export const GATES_AND_RULES: readonly EverydayChange[] = [
  ...conditions,
  ...lists,
  ...RULES,
  {
    name: 'rules:function true',
    path: 'firestore.rules',
    text: [
      'service cloud.firestore {',
      '  match /databases/{db}/documents {',
      '    function ok() { return {}; }',
      '    match /a/{id} { allow read: if ok(); }',
      '  }',
      '}',
    ],
    safe: 'request.auth != null',
    unsafe: 'true',
  },
  ...[
    ['size', '&& request.resource.size < 1000000'],
    ['type', "&& request.resource.contentType.matches('image/.*')"],
  ].map(
    ([name, safe]): EverydayChange => ({
      name: `rules:storage ${name}`,
      path: 'storage.rules',
      text: [
        'service firebase.storage {',
        '  match /b/{bucket}/o {',
        '    match /a/{uid} { allow write: if request.auth.uid == uid {}; }',
        '  }',
        '}',
      ],
      safe: safe!,
      unsafe: '',
    }),
  ),
  {
    name: 'rules:storage larger',
    path: 'storage.rules',
    text: [
      'service firebase.storage {',
      '  match /b/{bucket}/o {',
      '    match /a/{uid} { allow write: if request.auth != null && request.resource.size < {} * 1024; }',
      '  }',
      '}',
    ],
    safe: '512',
    unsafe: '512 * 1024',
  },
  {
    name: 'rules:database owner',
    path: 'database.rules.json',
    text: ['{ "rules": { "carts": { "$uid": { ".write": "{}" } } } }'],
    safe: 'auth.uid === $uid',
    unsafe: 'auth != null',
  },
  {
    name: 'hono:jwt path',
    path: 'src/index.ts',
    text: [
      "import { Hono } from 'hono';",
      "import { jwt } from 'hono/jwt';",
      'const app = new Hono();',
      "app.use('{}', (c, next) => jwt({ secret: c.env.JWT_SECRET })(c, next));",
      "app.get('/api/a', (c) => c.text('a'));",
    ],
    safe: '/api/*',
    unsafe: '/api/admin/*',
  },
  {
    name: 'nest:origins of a configuration',
    path: 'src/config.ts',
    text: ['export const config = {', '  origins: {},', '};'],
    safe: "['https://app.example.com']",
    unsafe: '(_o: string, done: any) => done(null, true)',
  },
  {
    name: 'nuxt:secret in public',
    path: 'nuxt.config.ts',
    text: ['export default defineNuxtConfig({', '  runtimeConfig: { {} },', '});'],
    safe: "stripeSecret: '', public: { apiBase: '/api' }",
    unsafe: "public: { apiBase: '/api', stripeSecret: '' }",
  },
  {
    name: 'vite:proxy',
    path: 'vite.config.ts',
    text: [
      'export default defineConfig({',
      "  server: { proxy: { '/a': { target: 'https://a.example', secure: {} } } },",
      '});',
    ],
    safe: 'true',
    unsafe: 'false',
  },
  {
    name: 'electron:any address',
    path: 'main.js',
    text: [
      "const { shell } = require('electron');",
      'win.webContents.setWindowOpenHandler(({ url }) => {',
      '  {}',
      "  return { action: 'deny' };",
      '});',
      'const options = { webPreferences: { sandbox: true } };',
    ],
    safe: "if (url.startsWith('https://a.example/')) shell.openExternal(url);",
    unsafe: 'shell.openExternal(url);',
  },
];
