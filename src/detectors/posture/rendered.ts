/**
 * Templates of Helm charts with the chart's own values put in, where these are literal. A change of the values changes
 * the templates that read them. https://helm.sh/docs/chart_template_guide/values_files/
 */

import type { Text } from '../../model/text.ts';
import type { ChangedFile } from './changed-file.ts';
import { LARGEST } from './excerpt.ts';
import { mayCarry } from './places.ts';

/** A template with the chart's own values put in. Findings in it are never sure: a release may set other values. */
export interface RenderedFile extends ChangedFile {
  readonly isRendered: true;
  /** Path of the values file, if only that changed. */
  readonly values?: string;
}

type Read = (path: string) => Promise<Text | null>;

const TEMPLATE = /^((?:.*\/)?)templates\/.+\.(?:ya?ml|tpl)$/;
const VALUES = /^((?:.*\/)?)values\.ya?ml$/;

/** Usual names of templates: this code can read a file by its path, but cannot list a folder. */
const USUAL = (
  'deployment statefulset daemonset cronjob job pod ingress service serviceaccount networkpolicy network-policy ' +
  'role rolebinding clusterrole clusterrolebinding rbac configmap'
)
  .split(' ')
  .map((name) => `templates/${name}.yaml`);

/** Puts values into the changed templates, and adds the unchanged templates that read changed values. */
export async function withValues(
  files: readonly ChangedFile[],
  before: Read,
  after: Read,
): Promise<readonly (ChangedFile | RenderedFile)[]> {
  const own = await Promise.all(files.map(async (file) => await renderedFile(file, before, after)));
  const changed = new Set(files.map(({ path }) => path));
  const further = await Promise.all(
    files.map(async ({ path }) => await templatesOf(path, (name) => !changed.has(name), before, after)),
  );
  return [...own, ...further.flat()];
}

/**
 * Returns the file with both sides rendered, if it is a template; unchanged if rendering changes nothing. Parts that
 * the values leave out count where nothing else is changed.
 */
async function renderedFile(file: ChangedFile, before: Read, after: Read): Promise<ChangedFile | RenderedFile> {
  if (!mayCarry(file.path) && !mayCarry(file.oldPath ?? file.path)) return file;
  if (!isTemplate(file.path, file.before) && !isTemplate(file.path, file.after)) return file;
  const sides = async (isWhole: boolean) =>
    await Promise.all([
      rendered(file.oldPath ?? file.path, file.before, before, isWhole),
      rendered(file.path, file.after, after, isWhole),
    ]);
  const taken = await sides(false);
  // A release may switch on what the chart's own values leave out.
  const isLeftOut = wordsIn(taken[0]) === wordsIn(taken[1]);
  const [old, now] = isLeftOut ? await sides(true) : taken;
  return old === file.before && now === file.after ? file : { ...file, before: old, after: now, isRendered: true };
}

/** Returns a text without its blanks, which stand for what is left out. */
function wordsIn(text: Text | null): string | null {
  return text === null ? null : text.bytes.toString('latin1').replace(/\s+/g, '');
}

function isTemplate(path: string, text: Text | null): boolean {
  return text !== null && TEMPLATE.test(path) && text.bytes.length <= LARGEST && text.bytes.includes('.Values');
}

/** Puts the chart's values into a template; returns the same text if there is nothing to put in. */
async function rendered(path: string, text: Text | null, read: Read, isWhole = false): Promise<Text | null> {
  if (text === null || !isTemplate(path, text)) return text;
  const folder = TEMPLATE.exec(path)![1]!;
  const values = await read(`${folder}values.yaml`);
  const { renderTemplate } = await import('./readers/helm/render.ts');
  return renderTemplate(text, values, isWhole);
}

/** Reads the templates of the chart to which the values file `path` belongs, and that the change leaves alone. */
async function templatesOf(
  path: string,
  isUnchanged: (path: string) => boolean,
  before: Read,
  after: Read,
): Promise<readonly RenderedFile[]> {
  const folder = VALUES.exec(path)?.[1];
  if (folder === undefined || (await after(`${folder}Chart.yaml`)) === null) return [];
  const names = USUAL.map((name) => folder + name).filter(isUnchanged);
  const made = await Promise.all(
    names.map(async (name): Promise<readonly RenderedFile[]> => {
      const text = await after(name);
      if (!isTemplate(name, text)) return [];
      const [old, now] = await Promise.all([rendered(name, text, before), rendered(name, text, after)]);
      return old === null || now === null || old.bytes.equals(now.bytes)
        ? []
        : [{ path: name, oldPath: null, before: old, after: now, isRendered: true, values: path }];
    }),
  );
  return made.flat();
}
