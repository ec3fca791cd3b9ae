/** Everyday changes of the frameworks' documentation: reported one way, silent reversed and after reformatting. */

import { describe, expect, test } from 'vitest';
import { detectPosture } from '../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../src/model/text.ts';
import type { EverydayChange } from './change.ts';
import { APPLICATION_FILES } from './application-files.ts';
import { COMPILED_FURTHER } from './compiled-further.ts';
import { DOTNET } from './dotnet.ts';
import { ELIXIR } from './elixir.ts';
import { COMPONENTS } from './callers/components.ts';
import { GATES_AND_RULES } from './callers/gates.ts';
import { QUIET_GATES } from './callers/traps.ts';
import { GO } from './go.ts';
import { CALLERS } from './infrastructure/callers.ts';
import { CONSTRAINTS } from './infrastructure/constraints.ts';
import { DEPLOYMENTS } from './infrastructure/deployments.ts';
import { INVENTORIES } from './infrastructure/inventories.ts';
import { MESHES } from './infrastructure/meshes.ts';
import { RELEASES } from './infrastructure/releases.ts';
import { KYVERNO_RULES } from './infrastructure/kyverno.ts';
import { QUIET_INFRASTRUCTURE } from './infrastructure/quiet.ts';
import { QUIET_FURTHER } from './infrastructure/quiet-further.ts';
import { SECRETS } from './infrastructure/secrets.ts';
import { STEPS } from './infrastructure/steps.ts';
import { WEBHOOKS } from './infrastructure/webhooks.ts';
import { PROGRAMS } from './infrastructure/programs.ts';
import { VAULT } from './infrastructure/vault.ts';
import { JAVASCRIPT_ROUTES } from './javascript-routes.ts';
import { JAVASCRIPT_SETTINGS } from './javascript-settings.ts';
import { JVM } from './jvm.ts';
import { JVM_CLIENTS } from './jvm-clients.ts';
import { JVM_FURTHER } from './jvm-further.ts';
import { KEYS } from './keys.ts';
import { ANSIBLE } from './machines/ansible.ts';
import { APPLICATIONS } from './machines/applications.ts';
import { CLUSTERS, DEPLOYMENT, QUIET_CLUSTERS } from './machines/clusters.ts';
import { HOSTS } from './machines/hosts.ts';
import { PROXIES } from './machines/proxies.ts';
import { SQL } from './machines/sql.ts';
import { PHP } from './php.ts';
import { PHP_FURTHER } from './php-further.ts';
import { PYTHON } from './python.ts';
import { PYTHON_CLIENTS } from './python-clients.ts';
import { PYTHON_FURTHER } from './python-further.ts';
import { RUBY } from './ruby.ts';
import { RUBY_FURTHER } from './ruby-further.ts';
import { RUST } from './rust.ts';
import { WEB_SERVERS } from './web-servers.ts';
import { TRAPS } from './traps.ts';
import { TRAPS_FURTHER } from './traps-further.ts';

const LISTS = {
  ANSIBLE,
  APPLICATIONS,
  APPLICATION_FILES,
  CALLERS,
  CLUSTERS,
  COMPILED_FURTHER,
  COMPONENTS,
  CONSTRAINTS,
  DEPLOYMENT,
  DEPLOYMENTS,
  DOTNET,
  ELIXIR,
  GATES_AND_RULES,
  GO,
  HOSTS,
  INVENTORIES,
  JAVASCRIPT_ROUTES,
  JAVASCRIPT_SETTINGS,
  JVM,
  JVM_CLIENTS,
  JVM_FURTHER,
  KEYS,
  KYVERNO_RULES,
  MESHES,
  PHP,
  PHP_FURTHER,
  PROGRAMS,
  PROXIES,
  PYTHON,
  PYTHON_CLIENTS,
  PYTHON_FURTHER,
  RELEASES,
  RUBY,
  RUBY_FURTHER,
  RUST,
  SECRETS,
  SQL,
  STEPS,
  VAULT,
  WEBHOOKS,
  WEB_SERVERS,
};
const NO_OTHER_FILE = { before: async () => null, after: async () => null };

async function rulesOf(path: string, before: string, after: string, loud = false): Promise<readonly string[]> {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches, unparsable } = await detectPosture([file], NO_OTHER_FILE);
  const told = matches.filter(({ confidence }) => !loud || confidence !== 'low');
  return [...unparsable.map(() => 'unparsable'), ...told.map(({ rule }) => rule)];
}

async function problemsOf({ name, path, text, safe, unsafe }: EverydayChange): Promise<readonly string[]> {
  const fill = (value: string) => `${text.join('\n').replace('{}', () => value)}\n`;
  const [before, after] = [fill(safe), fill(unsafe)];
  const weaker = await rulesOf(path, before, after);
  const reversed = await rulesOf(path, after, before);
  const reformatted = await rulesOf(path, after, `${after}\n\n`);
  return [
    ...(weaker.length > 0 && !weaker.includes('unparsable') ? [] : [`${name}: not reported`]),
    ...reversed.map((rule) => `${name}, reversed: ${rule}`),
    ...reformatted.map((rule) => `${name}, reformatted: ${rule}`),
  ];
}

describe.each(Object.entries(LISTS))('%s', (_language, changes) => {
  test('each change is reported one way only', async () => {
    const problems = await Promise.all(changes.map(problemsOf));
    expect(problems.flat()).toEqual([]);
  });
});

test.each([...TRAPS, ...TRAPS_FURTHER, ...QUIET_GATES, ...QUIET_CLUSTERS, ...QUIET_INFRASTRUCTURE, ...QUIET_FURTHER])(
  '$name is no weakening',
  async ({ path, before, after, bothWays }) => {
    const [was, is] = [before, after].map((lines) => `${lines.join('\n')}\n`) as [string, string];
    expect(await rulesOf(path, was, is, true)).toEqual([]);
    if (bothWays) expect(await rulesOf(path, is, was, true)).toEqual([]);
  },
);

test('the lists hold more than two hundred changes', () => {
  expect(Object.values(LISTS).flat().length).toBeGreaterThan(200);
});
