/**
 * Rails configuration: force_ssl and ssl_options, session store, default headers, the policy DSL, forgery protection.
 * https://guides.rubyonrails.org/security.html
 */

import { restoreHeader } from '../../restore.ts';
import { nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import { NO_CSP } from '../../orders/csp/policy.ts';
import { framingOf } from '../../orders/frame.ts';
import { plainScene, type ReadScene, type Scope } from '../../judge/scene.ts';
import { cleanRuby } from '../../languages/ruby/values.ts';
import { type Origin, textOf } from '../../position.ts';
import { Reader } from './reader.ts';
import { factsOfRails, usesSecureHeaders } from './facts.ts';

/** Reads a file of Rails configuration. Null if a block in it has no end. */
export const readRails: ReadScene = async ({ path, text, place }) => {
  const source = cleanRuby(textOf(text));
  if (source === null) return null;
  const reader = new Reader(source, path);
  reader.read();
  const origin: Origin = { path, line: 1, endLine: 1 };
  const isConfiguration = /\bconfig\.|Rails\.application|\bconfigure\b/.test(source);
  const plain: Scope = { id: '', origin, facts: factsOfRails(reader), absent: absentInRails, atMost: 'high', site: '' };
  const isGem = usesSecureHeaders(source);
  const scene = plainScene(
    isConfiguration ? [isGem ? { ...plain, id: GEM } : plain] : [],
    (control, subject, shown, component) =>
      control === controls.httpsRedirect || control === controls.hsts
        ? 'config.force_ssl = true'
        : restoreHeader(place)(control, subject, shown, component),
  );
  // An application that drops the gem may have set the same in Rails' own configuration long ago.
  return { ...scene, afterwards: (id) => (id === GEM && !isGem ? { ...plain, atMost: 'medium' } : null) };
};

/** The scope of the gem secure_headers. */
const GEM = 'SecureHeaders';

/**
 * Returns the values without a setting: Rails sends these headers by itself.
 * https://guides.rubyonrails.org/security.html#default-security-headers
 */
export const absentInRails: Scope['absent'] = (control, subject) => {
  if (control === controls.framing) return { value: framingOf('SAMEORIGIN', NO_CSP), certainty: 'default' };
  if (control === controls.nosniff) return { value: controls.nosniff.order.parse('nosniff'), certainty: 'default' };
  if (control === controls.csrf) return { value: { kind: 'switch', on: true }, certainty: 'default' };
  return nothingSet(control, subject);
};
