/**
 * Files of Vault, Consul and Nomad in HCL: access policies, the settings of servers, and jobs.
 * https://developer.hashicorp.com/vault/docs/configuration,
 * https://developer.hashicorp.com/nomad/docs/job-specification
 */

import { makeFact, nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import { plainScene, withUniqueScopeIds, type Fact, type ReadScene, type Scope } from '../../judge/scene.ts';
import type { Found } from '../../languages/document.ts';
import { parseHcl, type Block } from '../../languages/hcl/parse.ts';
import { entryOf } from '../../languages/value.ts';
import { Lines, textOf, type Origin, type Stretch } from '../../position.ts';
import { rankedFacts } from '../settings/ranked.ts';
import { policyOfBlocks } from './acl-texts.ts';

/** Returns a scope for the access policy in a file, and one for each block with settings. */
export const readHashicorp: ReadScene = async ({ path, text, place }) => {
  const source = textOf(text);
  const root = parseHcl(source);
  const lines = new Lines(source);
  const origin = (at: Stretch): Origin => lines.origin(path, at.from, at.to);
  const opening = (at: Stretch): Origin => ({ ...origin(at), endLine: origin(at).line });
  const rows = place.ranked ?? [];
  const scope = (id: string, block: Block, facts: readonly Fact[]): Scope[] =>
    facts.length === 0 ? [] : [{ id, origin: opening(block.at), facts, absent: nothingSet, atMost: 'high', site: id }];
  const ofBlock = (block: Block, resource: string, around: string): Scope[] => [
    ...scope(
      [around, block.type, ...block.labels].filter((word) => word !== '').join(' '),
      block,
      rankedFacts(
        rows.filter((row) => row.resource === resource),
        (key) => foundAt(block, key.split('.'), origin),
        opening(block.at),
      ),
    ),
    ...block.blocks.flatMap((inner) =>
      ofBlock(
        inner,
        inner.type,
        block.type === 'listener' || block.type === 'task' ? `${block.type} ${block.labels[0]}` : around,
      ),
    ),
  ];
  const policy = policyOfBlocks(root.blocks);
  const grants =
    policy === null
      ? []
      : [
          makeFact(controls.iam, policy, {
            subject: '',
            certainty: 'literal' as const,
            origin: opening(root.blocks[0]!.at),
          }),
        ];
  const isServer =
    root.blocks.some(({ type }) => type === 'listener' || type === 'storage') ||
    root.attributes.some(({ key }) => /^(?:datacenter|data_dir|server|bind_addr|encrypt|verify_incoming)$/.test(key));
  const whole: Block = { type: '', labels: [], attributes: root.attributes, blocks: root.blocks, at: root.at };
  const server = rankedFacts(
    isServer ? rows.filter((row) => row.resource === undefined) : [],
    (key) => foundAt(whole, key.split('.'), origin),
    { path, line: 1, endLine: 1 },
  );
  return plainScene(
    withUniqueScopeIds([
      ...scope('', whole, [...(grants as Fact[]), ...server]),
      ...root.blocks.flatMap((block) => ofBlock(block, block.type, '')),
    ]),
    () => null,
  );
};

/** Returns the value at a path of keys: an attribute, one in a block or map, or a block as such. */
function foundAt(block: Block, [key, ...inner]: readonly string[], origin: (at: Stretch) => Origin): Found | undefined {
  const entry = block.attributes.find((one) => one.key === key);
  const below = block.blocks.find((one) => one.type === key);
  if (inner.length > 0) {
    if (below !== undefined) return foundAt(below, inner, origin);
    const within = entry === undefined ? undefined : entryOf(entry.value, inner.join('.'));
    return within === undefined ? undefined : { value: within.value, origin: origin(within.at) };
  }
  if (entry !== undefined) return { value: entry.value, origin: origin(entry.at) };
  return below === undefined
    ? undefined
    : { value: { kind: 'known', value: 'set', certainty: 'literal', at: below.at }, origin: origin(below.at) };
}
