/** The order of strength of a control, in words and by pairs. Pure. */

import { controlOf } from '../../detectors/posture/control.ts';
import type { ControlProof, ControlRow, OrderKind, OrderKinds, OrderSpec } from '../../model/posture/control.ts';
import { code, plain, table } from './markdown.ts';

type Words = { readonly [K in OrderKind]: (spec: OrderSpec<K>, row: ControlRow<K>) => string };

/** One paragraph for each kind of order. */
const WORDS: Words = {
  switch: ({ on, off }) => `On or off: ${plain(on)} is stronger than ${plain(off)}.`,
  switches: ({ switches }) =>
    'Several switches, each with its safe position: ' +
    `${switches.map(({ name, safe }) => `${code(name)} ${safe ? 'on' : 'off'}`).join(', ')}.`,
  ladder: ({ words }) => ranked(Object.entries(words).sort(([, a], [, b]) => b - a)),
  rank: () => 'Each place ranks the values of its own settings; the page of a place lists them, with their defaults.',
  scale: ({ words }) => `From strong to weak: ${[...words].reverse().map(code).join(', ')}.`,
  transport: () =>
    'A longer `max-age` is stronger, to the second; a year and more is full strength. `includeSubDomains` and ' +
    '`preload` each count by themselves. `max-age=0` is weaker than no header: the browser forgets the host.',
  policy: () =>
    'A policy that allows less is stronger, directive by directive, with their fallbacks: a source that is added, ' +
    "`'unsafe-inline'`, `'unsafe-eval'`, `*` or a scheme weakens it; so does a directive that is removed and has no " +
    'fallback. Two policies in one answer must both allow.',
  frame: () => 'Nobody may frame the page, then the site itself, then the listed sites, then anyone.',
  cookie: () =>
    '`Secure`, `HttpOnly`, `SameSite` (`Strict`, `Lax`, then `None`), the prefixes `__Host-` and `__Secure-` and a ' +
    'narrower `Domain`: each counts by itself.',
  origins: () =>
    'Fewer origins that may read answers are stronger. Any origin together with credentials is the weakest.',
  referrer: () =>
    'Sending less is stronger, from `no-referrer` to `unsafe-url`; of a list, the last known word counts.',
  features: ({ powerful }) => `Fewer sites with the powerful features are stronger: ${powerful.map(code).join(', ')}.`,
  hosts: () => 'Fewer names are stronger; `*` is all of them, and `.example.org` covers its subdomains.',
  names: ({ noun, grave }) =>
    `Fewer entries (${plain(noun)}) are stronger; \`*\` is all of them.` +
    (grave.length === 0 ? '' : ` Opening one of these weighs most: ${grave.map(code).join(', ')}.`),
  suites: () =>
    'Judged by the bad classes that a list admits: no encryption, no authentication, export, RC4, DES and 3DES, MD5, ' +
    'no forward secrecy. A list that admits fewer of them is stronger; its order does not count.',
  caching: () => 'Storing less is stronger: `no-store`, then `private`, then `public`.',
  naming: () => 'Hidden is stronger than a name, and a name than a name with its version.',
  grants: () => 'Fewer pairs of action and resource that are allowed are stronger; wildcards cover what they match.',
  networks: () => 'Fewer addresses and ports that may connect are stronger; `0.0.0.0/0` and `::/0` are all addresses.',
  token: () => 'Each scope by itself: `none`, then `read`, then `write`.',
  none: () => 'No order: each finding is made from the change itself.',
};

/** Returns `From strong to weak: a, b and c.`, where b and c rank alike. `words`: strongest first. */
function ranked(words: readonly (readonly [string, number])[]): string {
  const ranks = [...new Set(words.map(([, rank]) => rank))];
  const steps = ranks.map((rank) =>
    words
      .filter(([, one]) => one === rank)
      .map(([word]) => code(word))
      .join(' and '),
  );
  return `From strong to weak: ${steps.join(', ')}.`;
}

/** Returns the order in words, then pairs of values as a table. */
export function strengthOf<K extends OrderKind>(row: ControlRow<K>): readonly string[] {
  const words = (WORDS[row.order.kind as K] as (spec: OrderSpec<K>, row: ControlRow<K>) => string)(row.order, row);
  return [words, '', ...pairsOf(row)];
}

/** Returns the proved pairs of a control as a table and sentences. */
function pairsOf<K extends OrderKind>(row: ControlRow<K>): readonly string[] {
  const proof = row.proof as ControlProof<K> | null;
  if (proof === null) return [];
  const { order } = controlOf(row);
  return [
    ...table(
      ['before', 'after', 'is weaker by'],
      proof.weaker.map(([before, after]) => {
        const loss = order.compare(order.write(before), order.write(after));
        const parts = loss.kind === 'weaker' || loss.kind === 'incomparable' ? loss.components : [];
        return [written(before), written(after), parts.map(plain).join('; ') || '–'];
      }),
    ),
    ...proof.equal.flatMap(([one, other]) => [`${written(one)} and ${written(other)} are equal.`, '']),
    ...(proof.incomparable ?? []).flatMap(([one, other]) => [
      `Of ${written(one)} and ${written(other)}, neither is weaker: the change is at most a warning.`,
      '',
    ]),
  ];
}

function written(value: OrderKinds[OrderKind]['written']): string {
  return code(typeof value === 'string' ? value : JSON.stringify(value));
}
