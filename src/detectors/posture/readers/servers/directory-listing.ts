/** The fact that a server lists, or does not list, the files of a folder that has no index page. */

import type { Certainty } from '../../../../model/match.ts';
import { makeFact } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { Rank } from '../../orders/ranks.ts';
import type { Origin } from '../../position.ts';

export const LISTING = 'directory listing';

/** Makes the fact that folders are listed, or not; without it they are not. */
export function directoryListing(isOn: boolean, origin: Origin, certainty: Certainty = 'literal'): Fact {
  // Servers list no folder by default.
  return makeFact(controls.exposure, listingRank(isOn), {
    subject: LISTING,
    certainty,
    origin,
    without: listingRank(false),
  });
}

function listingRank(isOn: boolean): Rank {
  return {
    kind: 'rank',
    name: LISTING,
    rank: isOn ? 0 : 1,
    word: isOn ? 'on' : 'off',
    atMost: 'medium',
    weakening: 'escalation',
  };
}
