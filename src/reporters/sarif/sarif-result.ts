/** One finding as a SARIF result. No snippet: it would contain the secret. */

import type { Finding, Sighting } from '../../model/finding.ts';
import { shortOid } from '../../model/oid.ts';
import type { Reach, Some } from '../../model/reach.ts';
import type { Place } from '../../model/text.ts';
import { remedyOf } from '../description.ts';
import { shortened, visible } from '../safe-text.ts';
import { standingOf } from '../standing.ts';
import { headlineOf, originOf, reachOf, sentence, suppressionOf } from '../words.ts';

/** GitHub keeps 100 locations of a result; one is the finding's own. */
const OTHER_PLACES_AT_MOST = 99;
/** A file of 25,000 results must stay below 10 MB when compressed. */
const MESSAGE_AT_MOST = 1_000;

/** Returns the result. `ruleIndex`: index of its rule in the run. */
export function resultOf(finding: Finding, ruleIndex: number) {
  const others = finding.kind === 'secret' ? finding.alsoAt.slice(0, OTHER_PLACES_AT_MOST) : [];
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levelOf(finding),
    message: { text: messageText(messageOf(finding)) },
    locations: [locationOf(finding)],
    ...(others.length > 0 && {
      relatedLocations: others.map((sighting, index) => ({
        id: index + 1,
        ...locationOf(sighting),
        message: {
          text: messageText(`The same secret${sighting.commit === null ? '' : ` in ${shortOid(sighting.commit)}`}`),
        },
      })),
    }),
    // Code scanning distinguishes alerts by the second key only.
    // https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
    partialFingerprints: { 'tidegate/v1': finding.fingerprint, primaryLocationLineHash: finding.fingerprint },
    ...(finding.suppression !== null && {
      suppressions: [
        {
          kind: finding.suppression.kind === 'inline' ? 'inSource' : 'external',
          status: 'accepted',
          justification: shortened(visible(suppressionOf(finding)), MESSAGE_AT_MOST),
        },
      ],
    }),
    properties: {
      severity: finding.severity,
      confidence: finding.confidence,
      commit: finding.commit,
      ...(finding.kind === 'secret' && finding.reach ? { reach: reachPropertiesOf(finding.reach) } : {}),
    },
  };
}

/** Lists the refs whose files still contain the secret, and the refs whose history does. */
function reachPropertiesOf({ paths, refs, live }: Reach) {
  const safe = ({ names, count }: Some) => ({ names: names.map(visible), count });
  return { paths: safe(paths), refs: safe(refs), live: live && safe(live) };
}

/** Returns SARIF's level for a standing. */
function levelOf(finding: Finding): 'error' | 'warning' | 'note' {
  switch (standingOf(finding)) {
    case 'blocks':
      return 'error';
    case 'warns':
      return 'warning';
    case 'note':
      return 'note';
    case 'suppressed':
      return finding.confidence === 'low' ? 'note' : 'warning';
  }
}

/** Returns one paragraph: what, since when, why it matters, what to do now. */
function messageOf(finding: Finding): string {
  const origin = originOf(finding);
  const now = finding.kind === 'posture' ? remedyOf(finding) : sentence(finding.fix);
  const reach = reachOf(finding);
  return [
    sentence(headlineOf(finding)),
    ...(origin === null ? [] : [sentence(origin)]),
    ...(reach === null ? [] : [reach]),
    sentence(finding.why),
    now,
  ].join(' ');
}

/** Escapes brackets: `[text](1)` is a link in a message (3.11.6). */
function messageText(text: string): string {
  return shortened(visible(text), MESSAGE_AT_MOST).replaceAll('[', '\\[').replaceAll(']', '\\]');
}

function locationOf({ path, place }: Sighting) {
  const region = regionOf(place);
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path), uriBaseId: '%SRCROOT%' },
      ...(region !== null && { region }),
    },
  };
}

/** Returns a path as a relative, percent-encoded URI, whatever its bytes. */
function uriOf(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '');
  return segments.map((segment) => encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd'))).join('/') || '.';
}

/** Returns lines and columns, the end exclusive; null without a line. */
function regionOf(place: Place) {
  if (place.line < 1) return null;
  const startColumn = Math.max(1, place.column);
  const endLine = Math.max(place.line, place.endLine);
  // The end is exclusive, and an empty region is refused.
  const endColumn = Math.max(endLine === place.line ? startColumn + 1 : 1, place.endColumn);
  return { startLine: place.line, startColumn, endLine, endColumn };
}
