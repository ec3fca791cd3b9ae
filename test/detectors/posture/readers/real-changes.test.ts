/** Kinds of change that public repositories made, each generated: weaker one way, silent the other way. */

import { describe, expect, test } from 'vitest';
import { detectPosture } from '../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../src/model/text.ts';

const NO_OTHER_FILE = { before: async () => null, after: async () => null };

async function rulesOf(path: string, before: string, after: string): Promise<readonly string[]> {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches, unparsable } = await detectPosture([file], NO_OTHER_FILE);
  return [...unparsable, ...new Set(matches.map(({ rule }) => rule))];
}

async function expectWeaker(path: string, strong: string, weak: string, rule: string): Promise<void> {
  expect(await rulesOf(path, strong, weak), weak).toContain(rule);
  expect(await rulesOf(path, weak, strong), strong).toEqual([]);
}

describe('braces in a comment of YAML switch nothing off', () => {
  const words = ['## A value with "{{" must be escaped', "  # write '{{' or {% as they are", '#{{', '# {%- is a tag'];
  const tags = ["# name: '{{ .Chart.Name }}_a'", 'note: "{{ .Values.a }} {% b %}"', '# {{ a }} {% b %}'];
  const contexts = (value: string) => `image: a\nsecurityContext:\n  readOnlyRootFilesystem: ${value}\n`;
  test.each(words.flatMap((word) => tags.map((tag) => [word, tag] as const)))('%s … %s', async (word, tag) => {
    const file = (value: string) => `first: 1\n${word}\n${contexts(value)}\n${tag}\nlast: 1\n`;
    await expectWeaker('charts/shop/values.yaml', file('true'), file('false'), 'pod-security');
  });
});

describe('a text of Ruby in several literals is one text', () => {
  const joins = [' \\\n    ', ' +\n    ', ' + ', ' '];
  const frames: Record<string, (policy: string) => string> = {
    'app/controllers/application_controller.rb': (policy) =>
      'class ApplicationController < ActionController::Base\n  def set_policy\n' +
      `    response.headers['Content-Security-Policy'] = ${policy}\n  end\nend\n`,
    'config/environments/production.rb': (policy) =>
      `Rails.application.configure do\n  config.action_dispatch.default_headers = {\n` +
      `    'Content-Security-Policy' => ${policy}\n  }\nend\n`,
  };
  const policy = (join: string, quote: string, script: string) =>
    ['default-src https:; ', `script-src ${script}; `, 'img-src https:'].map((one) => quote + one + quote).join(join);
  test.each(
    Object.keys(frames).flatMap((path) => joins.flatMap((join) => ['"', "'"].map((quote) => [path, join, quote]))),
  )('%s %j %s', async (path, join, quote) => {
    const text = (script: string) => frames[path!]!(policy(join!, quote!, script));
    await expectWeaker(path!, text('https://a.example'), text('https://a.example https://b.example'), 'csp');
  });
});

describe('templates of Apache', () => {
  const paths = [
    'cookbooks/shop/templates/default/apache.erb',
    'cookbooks/apache/templates/default/ssl.erb',
    'roles/apache2/templates/shop.conf.j2',
    'modules/shop/templates/httpd-vhost.conf.epp',
  ];
  const tags: Record<string, readonly [string, string, string]> = {
    erb: ['<% if @tls -%>', '<% else -%>', '<% end -%>'],
    epp: ['<% if $tls { -%>', '<% } else { -%>', '<% } -%>'],
    j2: ['{% if tls %}', '{% else %}', '{% endif %}'],
  };
  const lines: readonly (readonly [string, string, string])[] = [
    ['Header always set Strict-Transport-Security "max-age=31536000"', '', 'hsts'],
    ['Header setifempty X-Frame-Options DENY', '', 'framing'],
    ['', 'Header set Access-Control-Allow-Origin "*"', 'cors'],
    ['SSLProtocol TLSv1.2 TLSv1.3', 'SSLProtocol TLSv1 TLSv1.2', 'tls-version'],
  ];
  test.each(paths.flatMap((path) => lines.map((line) => [path, ...line] as const)))(
    '%s: %s → %s',
    async (path, strong, weak, rule) => {
      const [open, other, close] = tags[path.slice(path.lastIndexOf('.') + 1)]!;
      const file = (line: string) =>
        `${open}\nServerTokens Prod\n${other}\nServerTokens Prod\n${close}\n` +
        `<VirtualHost *:443>\n  ${open}\n  SSLEngine on\n  ${close}\n  ${line}\n</VirtualHost>\n`;
      await expectWeaker(path, file(strong), file(weak), rule);
    },
  );
});

describe('values of JupyterHub', () => {
  const paths = ['config/turing.yaml', 'config/hubs/pangeo.cluster.yaml', 'deploy/values.yaml'];
  const lines: readonly (readonly [string, string, string, string])[] = [
    ['singleuser:\n    image: a\n', '    networkPolicy:\n      enabled: ', 'true', 'network-filter'],
    ['hub:\n    image: a\n', '    networkPolicy:\n      enabled: ', 'true', 'network-filter'],
    ['Authenticator:\n    admin_users: []\n', '    allow_all: ', 'false', 'authentication'],
    ['GitHubOAuthenticator:\n    scope: []\n', '    allow_all: ', 'False', 'authentication'],
  ];
  test.each(paths.flatMap((path) => lines.map((line) => [path, ...line] as const)))(
    '%s: %j %j%s',
    async (path, above, setting, safe, rule) => {
      const unsafe = /true/i.test(safe) ? 'false' : 'true';
      const file = (line: string) => `jupyterhub:\n  debug: {}\n  ${above}${line}`;
      await expectWeaker(path, file(`${setting}${safe}\n`), file(`${setting}${unsafe}\n`), rule);
      await expectWeaker(path, file(''), file(`${setting}${unsafe}\n`), rule);
    },
  );
});
