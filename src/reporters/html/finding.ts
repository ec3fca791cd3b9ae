/** One finding as a section of the HTML report, with numbered steps. */

import { plural } from '../../model/strings.ts';
import type { Finding } from '../../model/finding.ts';
import { ACCEPT_HISTORY, wayOut, whatIsLeft } from '../description.ts';
import { htmlText, isWebPage } from '../safe-text.ts';
import { standingOf } from '../standing.ts';
import {
  furtherPaths,
  originOf,
  reachOf,
  removalOf,
  idleCommentOf,
  sentence,
  suppressionOf,
  whatIs,
  whereIs,
  whyItPasses,
} from '../words.ts';

export function paragraph(text: string): string {
  return `<p>${htmlText(text)}</p>`;
}

export function code(text: string): string {
  return `<code>${htmlText(text)}</code>`;
}

/** Returns the section of a finding. Its `data-` attributes are what the page sorts, groups and searches by. */
export function articleOf(finding: Finding): string {
  const standing = standingOf(finding);
  const origin = originOf(finding);
  const lines = [
    `<article class="${standing} ${finding.severity}" data-rule="${htmlText(finding.title)}" ` +
      `data-file="${htmlText(finding.path === '' ? whereIs(finding) : finding.path)}" ` +
      `data-author="${htmlText(finding.author ?? 'unknown')}" data-date="${htmlText(finding.date ?? '')}" ` +
      `data-month="${htmlText((finding.date ?? 'unknown').slice(0, 7))}">`,
    `<span class="badge">${standing}</span><h3>${htmlText(finding.title)}</h3>`,
    `<p>${code(whereIs(finding))} ${code(whatIs(finding))}</p>`,
  ];
  if (standing === 'suppressed') lines.push(paragraph(sentence(`Suppressed: ${suppressionOf(finding)}`)));
  const passes = whyItPasses(finding);
  if (passes !== null) lines.push(paragraph(passes));
  const idle = idleCommentOf(finding);
  if (idle !== null) lines.push(paragraph(idle));
  if (origin !== null) lines.push(paragraph(sentence(origin)));
  const reach = reachOf(finding);
  if (reach !== null) lines.push(paragraph(reach));
  const removal = removalOf(finding);
  if (removal !== null) lines.push(paragraph(removal));
  if (finding.kind === 'secret') {
    const further = furtherPaths(finding);
    lines.push(
      ...otherPlaces(
        [...finding.alsoAt.map(whereIs), ...further.names],
        further.count - further.names.length,
        finding.movedFrom,
      ),
    );
  }
  lines.push(paragraph(sentence(finding.why)), ...stepsOf(finding), ...readMore(finding));
  lines.push(
    `<p class="quiet">${htmlText(finding.severity)}, ${htmlText(finding.confidence)} confidence. ` +
      `Rule ${code(finding.rule)}, fingerprint ${code(finding.fingerprint)}.</p>`,
    '</article>',
  );
  return lines.join('\n');
}

/** Returns the other places as a paragraph. `more`: number of places that are not named. */
function otherPlaces(alsoAt: readonly string[], more: number, movedFrom: string | null): string[] {
  const lines: string[] = [];
  if (movedFrom !== null) lines.push(`<p>Moved here from ${code(movedFrom)}.</p>`);
  if (alsoAt.length === 1) lines.push(`<p>Also at ${code(alsoAt[0]!)}.</p>`);
  if (alsoAt.length > 1) {
    const places = alsoAt.map((place) => `<li>${code(place)}</li>`);
    if (more > 0) places.push(`<li>and ${plural(more, 'more place')}</li>`);
    lines.push(
      `<details><summary>Also at ${plural(alsoAt.length + more, 'other place')}</summary><ul>` +
        `${places.join('\n')}</ul></details>`,
    );
  }
  return lines;
}

/** Returns what to do now, as a numbered list for a leak. */
function stepsOf(finding: Finding): string[] {
  if (finding.kind === 'posture')
    return [finding.restore === null ? paragraph(sentence(finding.fix)) : `<p>Restore ${code(finding.restore)}</p>`];
  if (finding.suppression !== null) return [];
  const { revoke } = finding;
  const button = revoke !== null && isWebPage(revoke) ? ` ${link(revoke, 'Revoke it here', 'button')}` : '';
  const keep =
    finding.keep === null
      ? ''
      : `<br>${finding.keep.isInFile ? 'In this file, use' : 'Safer'}: ${code(finding.keep.line)}`;
  const last =
    finding.reach && finding.blocks
      ? `<li>${ACCEPT_HISTORY[0].replace('3. ', '')} ${code(ACCEPT_HISTORY[1])}</li>`
      : '';
  return [`<ol><li>${htmlText(sentence(finding.fix))}${button}${keep}</li><li>${secondStep(finding)}</li>${last}</ol>`];
}

/** Returns how to remove the secret, after it was revoked. */
function secondStep(finding: Finding): string {
  if (finding.kind === 'secret' && finding.reach) return htmlText(whatIsLeft(finding.reach));
  if (finding.kind !== 'secret' || finding.commit === null) return 'Remove it from the file before you commit.';
  const [step, how] = wayOut(finding, finding.commit, []);
  return htmlText(sentence(`${step} (${how})`));
}

/** Returns the links of a finding as one paragraph. */
function readMore(finding: Finding): string[] {
  const revoke =
    finding.kind === 'secret' && finding.suppression !== null && finding.revoke !== null && isWebPage(finding.revoke)
      ? [link(finding.revoke, 'Revoke it')]
      : [];
  const links = [...revoke, ...finding.references.filter(isWebPage).map((page) => link(page, page))];
  return links.length === 0 ? [] : [`<p>${links.join(', ')}</p>`];
}

function link(page: string, text: string, kind = ''): string {
  const style = kind === '' ? '' : ` class="${kind}"`;
  return `<a${style} href="${htmlText(page)}" rel="noreferrer noopener">${htmlText(text)}</a>`;
}
