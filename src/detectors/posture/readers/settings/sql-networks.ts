/**
 * Network policies of Snowflake: addresses from which an account may be used.
 * https://docs.snowflake.com/en/user-guide/network-policies
 */

import type { SqlSetting } from './sql-setting.ts';

const WORLD = /^(?:0\.0\.0\.0\/[0-7]|::\/0)$/;

/** Reads a statement about a network policy; none for others. `words`: in lower case. */
export function networkPolicies(words: readonly string[]): SqlSetting[] {
  const [verb = '', kind = ''] = words;
  const plain = (word: string | undefined) => (word ?? '').replace(/^["'`]+|["'`]+$/g, '');
  const setting = (name: string, rank: number, word: string): SqlSetting[] => [
    { control: 'exposure', subject: `network policy ${name}`, rank, word, unset: 1 },
  ];
  const isUnset = words.includes('unset') && words.includes('network_policy');
  if (verb === 'alter' && isUnset) return setting(`of the ${kind}`, 0, 'removed');
  const at = words.indexOf('policy');
  if (at < 1 || words[at - 1] !== 'network') return [];
  const name = plain(words[words[at + 1] === 'if' ? words.indexOf('exists', at) + 1 : at + 1]);
  if (verb === 'drop') return setting(name, 0, 'dropped');
  const start = words.indexOf('allowed_ip_list');
  if (start === -1) return [];
  const end = words.indexOf(')', start);
  const listed = words
    .slice(start + 1, end === -1 ? undefined : end)
    .map(plain)
    .filter((word) => /[.:]/.test(word));
  return setting(name, listed.some((one) => WORLD.test(one)) ? 0 : 1, listed.join(', ') || 'none');
}
