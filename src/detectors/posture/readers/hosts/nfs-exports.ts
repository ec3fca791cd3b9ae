/**
 * NFS exports: which clients may mount a folder, and with whose rights.
 * https://man7.org/linux/man-pages/man5/exports.5.html
 */

import type { Fact, ReadScene } from '../../judge/scene.ts';
import { textOf } from '../../position.ts';
import { hostScene, linesIn, listFact, rankFact, type Line } from './facts.ts';

const BAD = new Set(['no_root_squash', 'insecure', 'no_auth_nlm', 'insecure_locks', 'no_acl', 'rw', 'crossmnt']);
const FLAVOURS = ['none', 'sys', 'krb5', 'krb5i', 'krb5p'];

/** Returns for each folder its clients, its weak options and the weakest of its security flavours. */
export const readExports: ReadScene = async ({ path, text }) =>
  hostScene(
    path,
    [...linesIn(textOf(text), path)].flatMap((line) => factsOf(line)),
  );

function factsOf({ words, origin }: Line): Fact[] {
  const [folder = '', ...clients] = words;
  if (!folder.startsWith('/') && !folder.startsWith('"')) return [];
  const all = clients.map((client) => {
    const [name = '', options = ''] = client.replace(/\)$/, '').split('(');
    return { name: name === '' ? '*' : name, options: options.split(',').filter((one) => one !== '') };
  });
  const isOpen = all.some(({ name }) => /^(?:\*|0\.0\.0\.0\/0|::\/0)$/.test(name));
  const bad = all.flatMap(({ options }) => options.filter((one) => BAD.has(one)));
  const flavours = all.flatMap(({ options }) =>
    options.flatMap((one) => (one.startsWith('sec=') ? one.slice(4).split(':') : [])),
  );
  const weakest = flavours.length === 0 ? 'sys' : FLAVOURS.find((one) => flavours.includes(one));
  return [
    rankFact('exposure', `clients of ${folder}`, [isOpen ? 0 : 1, all.map(({ name }) => name).join(', ')], origin, {
      atMost: 'high',
      weakening: 'escalation',
      unset: [1, 'not exported'],
    }),
    listFact('privilege-limit', `options of ${folder}`, bad, origin),
    ...(weakest === undefined
      ? []
      : [rankFact('transit-encryption', `sec of ${folder}`, [FLAVOURS.indexOf(weakest), weakest], origin)]),
  ];
}
