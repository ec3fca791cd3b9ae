/** The words that name a commit → a starting name and steps from it. https://git-scm.com/docs/gitrevisions */

export type Step =
  | { readonly kind: 'parent'; readonly number: number }
  | { readonly kind: 'ancestor'; readonly generations: number }
  | { readonly kind: 'peel' };

/**
 * Parses `main~2^3` into a name and its steps. Null if the text is not a revision, or uses a form that is not
 * supported: reflogs, searches, paths.
 */
export function parseRevision(text: string): { readonly name: string; readonly steps: readonly Step[] } | null {
  const match = /^([^~^:\s]+)((?:~\d*|\^\d*|\^\{(?:commit)?\})*)$/.exec(text);
  if (!match) return null;
  const steps = [...match[2]!.matchAll(/~(\d*)|\^\{(?:commit)?\}|\^(\d*)/g)].map((step): Step => {
    if (step[1] !== undefined) return { kind: 'ancestor', generations: step[1] === '' ? 1 : Number(step[1]) };
    if (step[2] !== undefined) return { kind: 'parent', number: step[2] === '' ? 1 : Number(step[2]) };
    return { kind: 'peel' };
  });
  return { name: match[1] === '@' ? 'HEAD' : match[1]!, steps };
}
