/**
 * netlify.toml: `[[headers]]` with `for` and `[headers.values]`.
 * https://docs.netlify.com/configure-builds/file-based-configuration/#headers
 */

import type { HeaderEntry } from '../../judge/effective.ts';
import { controls } from '../../controls.ts';
import type { Fact, ReadScene } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { parseToml } from '../../languages/toml.ts';
import { openDocument } from './headers.ts';
import { addressScene, type AddressRule } from './url-space.ts';

/** Reads the headers of addresses, and the roles that redirects ask for. */
export const readNetlifyToml: ReadScene = async (source) => {
  const root = openDocument(source, parseToml);
  if (root === null) return null;
  const blocks = root.items('headers');
  const scene = addressScene(blocks.map(ruleOf), 'join', (blocks[0] ?? root).opening, source.place);
  if (scene === null) return null;
  const roles = root.items('redirects').map(roleFact);
  return {
    ...scene,
    scopes: scene.scopes.map((scope) => (scope.id === '' ? { ...scope, facts: [...scope.facts, ...roles] } : scope)),
  };
};

/**
 * Returns if a redirect asks for a role.
 * https://docs.netlify.com/routing/redirects/redirect-options/#role-based-access-control
 */
function roleFact(rule: DocumentNode): Fact {
  const roles = rule.items('conditions', 'Role');
  return {
    control: controls.authorization,
    subject: rule.label('from'),
    value: { kind: 'switch', on: roles.length > 0 },
    certainty: 'literal',
    origin: rule.get('conditions')?.origin ?? rule.opening,
    onlyChanged: true,
  };
}

/** Reads the headers of one `[[headers]]` block; of all addresses without `for`. */
function ruleOf(block: DocumentNode): AddressRule {
  return {
    pattern: block.text('for') ?? '/*',
    headers: block.pairs('values').flatMap(([name, node]) => headersOf(name, node)),
    origin: block.opening,
  };
}

/** Returns a header with its value; a list of values sets it once for each. */
function headersOf(name: string, node: DocumentNode): HeaderEntry[] {
  const values = node.value.kind === 'list' ? node.items() : [node];
  return values.map((one) => ({
    name,
    value: (one.text() ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join(' '),
    origin: node.stretch(),
    certainty: 'literal',
  }));
}
