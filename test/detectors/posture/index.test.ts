import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { detectPosture, isPostureFile, mayHoldPosture } from '../../../src/detectors/posture/index.ts';
import type { ChangedFile } from '../../../src/detectors/posture/changed-file.ts';
import { Text } from '../../../src/model/text.ts';

const NOWHERE = { before: async () => null, after: async () => null };

function changed(
  path: string,
  before: string | null,
  after: string | null,
  oldPath: string | null = null,
): ChangedFile {
  return {
    path,
    oldPath,
    before: before === null ? null : Text.of(before),
    after: after === null ? null : Text.of(after),
  };
}

test('a shortened HSTS says what was, what is, why it matters and how to restore it', async () => {
  const { matches, unparsable } = await detectPosture(
    [changed('shop/settings.py', 'SECURE_HSTS_SECONDS = 31536000\n', '\nSECURE_HSTS_SECONDS = 60\n')],
    NOWHERE,
  );
  expect(unparsable).toEqual([]);
  expect(matches).toEqual([
    {
      kind: 'posture',
      rule: 'hsts',
      title: 'HSTS shortened',
      severity: 'medium',
      confidence: 'high',
      weakening: 'downgrade',
      components: ['max-age: 1 year → 60 seconds'],
      path: 'shop/settings.py',
      oldPath: null,
      scope: '',
      subject: '',
      before: 'max-age 1 year',
      after: 'max-age 60 seconds',
      line: 2,
      endLine: 2,
      oldLine: 1,
      why: 'Anyone between a visitor and the site can keep the connection on plain HTTP, read it and change it.',
      restore: 'SECURE_HSTS_SECONDS = 31536000',
      references: ['https://www.rfc-editor.org/rfc/rfc6797#section-6.1'],
    },
  ]);
});

test('a renamed file is compared with what it was', async () => {
  const { matches } = await detectPosture(
    [
      changed(
        'deploy/public/_headers',
        '/*\n  X-Frame-Options: DENY\n',
        '/*\n  X-Frame-Options: SAMEORIGIN\n',
        'public/_headers',
      ),
    ],
    NOWHERE,
  );
  expect(matches.map((match) => [match.path, match.oldPath, match.title])).toEqual([
    ['deploy/public/_headers', 'public/_headers', 'Framing protection loosened'],
  ]);
});

test('a move stays within its product', async () => {
  const nginx = (header: string) => `server { server_name a; ${header} location / { } }`;
  const header = 'add_header X-Content-Type-Options nosniff always;';
  const files = [
    changed('apps/shop/nginx.conf', nginx(header), nginx('')),
    changed('apps/blog/app.js', 'app.use(1);', 'const helmet = require("helmet"); app.use(helmet());'),
  ];
  expect((await detectPosture(files, NOWHERE)).matches.map((match) => match.rule)).toEqual(['nosniff']);
  const same = files.map((file) => ({ ...file, path: file.path.replace('apps/blog', 'apps/shop') }));
  expect((await detectPosture(same, NOWHERE)).matches).toEqual([]);
});

test('a file that does not parse on one side is named and says nothing', async () => {
  expect(await detectPosture([changed('vercel.json', '{"headers": []}', '{"headers": [')], NOWHERE)).toEqual({
    matches: [],
    unparsable: ['vercel.json'],
    oversized: [],
    uncompared: [],
  });
});

const padding = '# x\n'.repeat(300_000);
const judged = async (path: string, before: string, after: string) => {
  const { matches, oversized, uncompared } = await detectPosture([changed(path, before, after)], NOWHERE);
  return [matches.map(({ rule, line, confidence }) => [rule, line, confidence]), uncompared, oversized];
};

test('of a file over 1 MB the change is judged, with what stands around it, and the file is counted', async () => {
  const header = (value: string) => `server { add_header X-Frame-Options ${value}; }\n`;
  const found = (line: number) => [[['framing', line, 'medium']], [], ['nginx.conf']];
  const sides = (around: (text: string) => string): [string, string] => [
    around(header('DENY')),
    around('server { }\n'),
  ];
  expect(await judged('nginx.conf', ...sides((text) => text + padding))).toEqual(found(1));
  expect(await judged('nginx.conf', ...sides((text) => padding + text))).toEqual(found(300_001));
  expect(await judged('nginx.conf', ...sides((text) => padding + text + padding))).toEqual(found(300_001));
  expect(await judged('nginx.conf', header('DENY') + padding, `${header('DENY')}#\n${padding}`)).toEqual([
    [],
    [],
    ['nginx.conf'],
  ]);
  expect(await judged('conf.d/types', `types { }\n${padding}`, `${padding}types { }\n`)).toEqual([[], [], []]);
});

test('a file over 1 MB of one piece, or with a change of most of it, is named as unread on each side', async () => {
  const json = (xss: string) => `{"headers":[{"source":"/","headers":[{"key":"X-Frame-Options","value":"${xss}"}]}]}`;
  const unread = (path: string) => [[], [path], []];
  const blanks = ' '.repeat(1_000_000);
  expect(await judged('vercel.json', json('DENY'), json('ALLOW') + blanks)).toEqual(unread('vercel.json'));
  expect(await judged('vercel.json', json('DENY') + blanks, json('ALLOW'))).toEqual(unread('vercel.json'));
  expect(await judged('vercel.json', json('DENY') + blanks, json('ALLOW') + blanks)).toEqual(unread('vercel.json'));
  const server = 'server { add_header X-Frame-Options DENY; }\n';
  expect(await judged('nginx.conf', server, padding)).toEqual(unread('nginx.conf'));
  expect(await judged('nginx.conf', padding, server)).toEqual(unread('nginx.conf'));
  const added = [changed('nginx.conf', null, server + padding), changed('nginx.conf', server + padding, null)];
  for (const file of added) expect((await detectPosture([file], NOWHERE)).uncompared).toEqual(['nginx.conf']);
});

test('a generated program over 1 MB is counted, and not unread: what it is made of is judged', async () => {
  const bundle = (line: string) => `app.use(helmet());\n${line.repeat(100_000)}`;
  expect(await judged('dist/index.js', bundle('f(1, 2, 3);\n'), bundle('g(3, 2, 1);\n'))).toEqual([
    [],
    [],
    ['dist/index.js'],
  ]);
});

test('definitions of kinds in YAML over 1 MB do not keep the other documents from being judged', async () => {
  const schema = (version: number) =>
    `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  name: a.example.org\nspec:\n` +
    `  privileged: {type: boolean, version: ${version}}\n`.repeat(12_000);
  const bundle = (version: number, value: string) =>
    [schema(version), pod(value), schema(version), schema(version)].join('---\n');
  const before = bundle(1, 'false');
  expect(await judged('prod/bundle.yaml', before, bundle(2, 'true'))).toEqual([
    [['pod-security', 12_015, 'medium']],
    [],
    ['prod/bundle.yaml'],
  ]);
  expect(await judged('prod/bundle.yaml', before, bundle(2, 'false'))).toEqual([[], [], ['prod/bundle.yaml']]);
  // A second kind may be the one that counts.
  const twice = bundle(2, 'false').replaceAll('kind: Custom', 'kind: Pod\nkind: Custom');
  expect((await judged('prod/bundle.yaml', before, twice))[1]).toEqual(['prod/bundle.yaml']);
});

test('of YAML over 1 MB the documents around the change are judged', async () => {
  const others = `kind: Note\ntext: ${'a'.repeat(480)}\n---\n`.repeat(2000);
  const sides = (from: string, to: string): [string, string] =>
    [from, to].map((value) => `${others}${pod(value)}---\n${others}`) as [string, string];
  expect(await judged('prod/k8s.yaml', ...sides('false', 'true'))).toEqual([
    [['pod-security', 6009, 'medium']],
    [],
    ['prod/k8s.yaml'],
  ]);
  expect(await judged('prod/k8s.yaml', ...sides('true', 'false'))).toEqual([[], [], ['prod/k8s.yaml']]);
});

test('YAML of more than 20,000 lines is read in part like a large file', async () => {
  const services = (count: number) => `services:\n${'  db:\n'.repeat(count)}`;
  const judgedAt = async (count: number) =>
    (await judged('compose.prod.yaml', services(count), services(count + 1)))[1];
  expect(await judgedAt(20_100)).toEqual(['compose.prod.yaml']);
  expect(await judgedAt(10_000)).toEqual([]);
});

const pod = (privileged: string, more = '') =>
  `${more}apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\nspec:\n  containers:\n    - name: c\n      ` +
  `securityContext:\n        privileged: ${privileged}\n`;

test.each([
  ['a comment', '# {{ x }}\n'],
  ['a quoted text', "kind: Note\ntext: '{{ $labels.instance }} is down'\n---\n"],
  ['a reference of CloudFormation', 'kind: Note\ntext: "{{resolve:secretsmanager:a}}"\n---\n'],
])('braces in %s leave the rest of the file as sure as it is', async (_name, more) => {
  const { matches } = await detectPosture([changed('prod/k8s.yaml', pod('false'), pod('true', more))], NOWHERE);
  expect(matches.map((match) => [match.rule, match.subject, match.confidence])).toEqual([
    ['pod-security', 'securityContext.privileged', 'high'],
  ]);
});

test('in a template with conditions a weakened setting is at most likely', async () => {
  const template = (privileged: string) => `{{- if .Values.x }}\n${pod(privileged)}{{- end }}\n`;
  const { matches } = await detectPosture([changed('chart/pod.yaml', template('false'), template('true'))], NOWHERE);
  expect(matches.map((match) => [match.rule, match.confidence])).toEqual([['pod-security', 'medium']]);
});

const ingress = (value: string, more = '') =>
  `kind: Ingress\nmetadata:\n  name: {{ .Values.name }}\n  annotations:\n` +
  `    nginx.ingress.kubernetes.io/force-ssl-redirect: ${value}${more}\nspec: {}\n`;

test.each([
  ['a tag for a known value is worth a note', '"true"', '{{ .Values.tls }}', 'low'],
  ['a tag for another tag says nothing', '{{ .Values.a }}', '{{ .Values.b }}', null],
  ['a known value for a tag says nothing', '{{ .Values.a }}', '"false"', null],
  ['a comment beside a known value changes nothing', '"true"', '"false" # {{ .Values.a }}', 'high'],
] as const)('%s', async (_name, before, after, confidence) => {
  const { matches } = await detectPosture([changed('deploy/i.yaml', ingress(before), ingress(after))], NOWHERE);
  expect(matches.map((match) => [match.rule, match.scope, match.confidence])).toEqual(
    confidence === null ? [] : [['https-redirect', 'Ingress /{.Values.name}', confidence]],
  );
});

test('a template whose rest does not parse is named', async () => {
  const { matches, unparsable } = await detectPosture(
    [changed('chart/pod.yaml', pod('false'), `${pod('true')}{{ x }}: [\n`)],
    NOWHERE,
  );
  expect([matches, unparsable]).toEqual([[], ['chart/pod.yaml']]);
});

test('a grammar gap on both sides is read past, and never blocks', async () => {
  const gap = '[this.a, this.b] = both();\n';
  const { matches, unparsable } = await detectPosture(
    [
      changed(
        'src/app.ts',
        `${gap}app.use(helmet({ hsts: { maxAge: 31536000 } }));`,
        `${gap}app.use(helmet({ hsts: { maxAge: 60 } }));`,
      ),
    ],
    NOWHERE,
  );
  expect(unparsable).toEqual([]);
  expect(matches.map((match) => [match.rule, match.confidence])).toEqual([['hsts', 'medium']]);
});

test.each([
  'src/app.test.ts',
  'tests/settings.py',
  'docs/_headers',
  'shop/settings/dev.py',
  'local_settings.py',
  'config/environments/development.rb',
  'nginx.dev.conf',
  'README.md',
  'image.png',
])('%s is no production setting', (path) => {
  expect(isPostureFile(path)).toBe(false);
});

test.each([
  'shop/settings.py',
  'nginx/nginx.conf',
  'etc/nginx/sites-available/shop',
  '_headers',
  'netlify.toml',
  'vercel.json',
  'src/server.ts',
  'Caddyfile',
  '.htaccess',
  'config/environments/production.rb',
  'web.config',
  'k8s/ingress.yaml',
])('%s may set a control', (path) => {
  expect(isPostureFile(path)).toBe(true);
});

test('code without a word of posture is not parsed', () => {
  expect(mayHoldPosture('src/sum.ts', Buffer.from('export const sum = (a: number, b: number) => a + b;'))).toBe(false);
  expect(mayHoldPosture('src/app.ts', Buffer.from('app.use(helmet())'))).toBe(true);
});

test('the door loads no parser until a file needs one', async () => {
  const { metafile } = await build({
    entryPoints: ['src/detectors/posture/index.ts'],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    write: false,
    metafile: true,
    outdir: 'out',
    logLevel: 'silent',
  });
  const loaded = (file: string): string[] => [
    ...Object.keys(metafile.outputs[file]!.inputs),
    ...metafile.outputs[file]!.imports.filter((one) => one.kind === 'import-statement' && !one.external).flatMap(
      (one) => loaded(one.path),
    ),
  ];
  expect(loaded('out/index.js').filter((path) => path.includes('node_modules') || path.includes('/formats/'))).toEqual(
    [],
  );
});
