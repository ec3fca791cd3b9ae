/** Joins the findings of one deleted line, such as `app.use(helmet())`: one cause, one finding with its list. */

import type { PostureFinding } from '../../model/finding.ts';
import { addTo } from '../../model/groups.ts';
import { compareSeverity, isSureAtLeast } from '../../model/rule.ts';

/**
 * Joins findings of several rules that the same old line restores. Suppressed findings stay apart: each acceptance
 * names its own rule.
 */
export function joinByLine(findings: readonly PostureFinding[]): readonly PostureFinding[] {
  const groups = new Map<string, PostureFinding[]>();
  for (const [at, finding] of findings.entries()) {
    const { suppression, oldLine, restore, path } = finding;
    const isOfLine = suppression === null && oldLine !== null && restore !== null;
    addTo(groups, isOfLine ? [path, oldLine, restore].join('\n') : String(at), finding);
  }
  return [...groups.values()].map((group) => (group.length === 1 ? group[0]! : joinGroup(group)));
}

/** Returns one finding for a group; the worst leads. */
function joinGroup(group: readonly PostureFinding[]): PostureFinding {
  const [lead, ...others] = [...group].sort(compareWorst) as [PostureFinding, ...PostureFinding[]];
  const title = `${lead.title}, with ${others.length} more of the same line`;
  return {
    ...lead,
    title,
    message: `${title}: ${lead.before} → ${lead.after}`,
    components: [...lead.components, ...others.map((other) => other.title)],
  };
}

/** Orders findings for a sort, the worst first. */
function compareWorst(a: PostureFinding, b: PostureFinding): number {
  const isSurer = Number(isSureAtLeast(b.confidence, a.confidence)) - Number(isSureAtLeast(a.confidence, b.confidence));
  return Number(b.blocks) - Number(a.blocks) || isSurer || compareSeverity(a.severity, b.severity);
}
