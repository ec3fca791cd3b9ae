/**
 * Functions that decide on certificates or host names, and accept everything: an empty `checkServerTrusted`, a `verify`
 * that returns true. https://developer.android.com/privacy-and-security/risks/unsafe-trustmanager
 */

import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { Code } from '../../languages/code/call.ts';
import type { At } from './circumstances.ts';

interface Decider {
  readonly name: RegExp;
  /** A word of the function's parameters. */
  readonly needs: RegExp;
  /** Its body without comments and white space, where it accepts everything. */
  readonly body: RegExp;
}

const RETURNS_TRUE = /^(?:\{return true;?\}|=> ?true;?|= ?true|\{true\})$/;

const DECIDERS: readonly Decider[] = [
  { name: /^check(?:Server|Client)Trusted$/, needs: /X509Certificate/, body: /^\{(?:return;?)?\}$/ },
  { name: /^verify$/, needs: /SSLSession/, body: RETURNS_TRUE },
  { name: /cert/i, needs: /X509Certificate|SslPolicyErrors/, body: RETURNS_TRUE },
  { name: /^isTrusted$/, needs: /X509Certificate/, body: RETURNS_TRUE },
  {
    name: /^verify_server_cert$/,
    needs: /./,
    body: /^\{(?:return )?Ok\([\w:]*ServerCertVerified::assertion\(\)\);?\}$/,
  },
];

/** A longer function decides something. */
const LONGEST = 1500;

/** Finds the functions that accept every certificate or host name. */
export function blindFunctions({ source, units }: Code, at: At): Fact[] {
  return [...units].flatMap(([name, stretch]): Fact[] => {
    const decider = stretch.to - stretch.from > LONGEST ? undefined : DECIDERS.find((one) => one.name.test(name));
    if (decider === undefined) return [];
    const text = withoutComments(source.slice(stretch.from, stretch.to));
    const close = text.indexOf(')', text.indexOf(`${name}(`));
    const head = text.slice(0, close);
    const body = text.slice(close + 1).replace(/^[^{=]*(?=\{|=)/, '');
    if (close === -1 || !decider.needs.test(head) || !decider.body.test(body)) return [];
    return [
      {
        control: controls.tlsVerify,
        subject: '',
        value: { kind: 'switch', on: false },
        certainty: 'literal',
        origin: at(stretch),
      },
    ];
  });
}

/** Returns code without comments, and without spaces that mean nothing. */
function withoutComments(text: string): string {
  let clean = '';
  for (let at = 0; at < text.length; ) {
    const mark = text.startsWith('//', at) ? '\n' : text.startsWith('/*', at) ? '*/' : '';
    const end = mark === '' ? -1 : text.indexOf(mark, at + 2);
    if (mark === '') clean += text[at++];
    else at = end === -1 ? text.length : end + mark.length;
  }
  return clean
    .replace(/\s+/g, ' ')
    .replace(/ ?([{}();]) ?/g, '$1')
    .trim();
}
