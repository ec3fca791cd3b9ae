/** Reads if a server lists the files of a folder that has no index page. */

import type { Certainty } from '../../../../model/match.ts';
import { held } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { Origin } from '../../position.ts';

export const LISTING = 'directory listing';

export function directoryListing(isOn: boolean, origin: Origin, certainty: Certainty = 'literal'): Fact {
  const word = isOn ? 'on' : 'off';
  return held(
    controls.exposure,
    { kind: 'rank', name: LISTING, rank: isOn ? 0 : 1, word, atMost: 'medium', weakening: 'escalation' },
    { subject: LISTING, certainty, origin },
  );
}

/** Default of servers: they list no folders. */
export function noListing(origin: Origin): Fact {
  return directoryListing(false, origin, 'default');
}
