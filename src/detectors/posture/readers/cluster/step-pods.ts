/**
 * Pods that pipelines of Tekton and workflows of Argo make of their steps.
 * https://tekton.dev/docs/pipelines/tasks/, https://argo-workflows.readthedocs.io/en/latest/fields/
 */

import type { Fact } from '../../judge/scene.ts';
import { DocumentNode } from '../../languages/document.ts';
import { entryOf, type Entry, type Value } from '../../languages/value.ts';
import { scanFacts, scannersOf } from '../pipelines/scans.ts';
import { proofFact, proofsOf } from '../pipelines/workflow-supply.ts';
import type { Pod } from './containers.ts';

/** Name of a part of the object, empty for the whole, and the pod that is made of it. */
export type StepPod = readonly [part: string, pod: Pod];

type MapValue = Extract<Value, { readonly kind: 'map' }>;

/** Returns the pods of an object of Tekton or Argo Workflows; none for other objects. */
export function stepPods(root: DocumentNode): readonly StepPod[] {
  const group = (root.text('apiVersion') ?? '').split('/')[0];
  const kind = root.text('kind') ?? '';
  if (group === 'tekton.dev') return tektonPods(root, kind);
  return group === 'argoproj.io' && /^(?:Cron)?Workflow(?:Template)?$|^ClusterWorkflowTemplate$/.test(kind)
    ? argoPods(root.below('spec', 'workflowSpec') ?? root.below('spec'))
    : [];
}

/** Returns the scanners and the checks of signatures that the scripts of all steps run. */
export function scriptFacts(root: DocumentNode): Fact[] {
  const spec = root.below('spec', 'workflowSpec') ?? root.below('spec') ?? root;
  const tasks = [spec, ...PARTS.flatMap((key) => [...spec.items(key), ...spec.items('pipelineSpec', key)])];
  const steps = tasks.flatMap((task) => [
    ...task.items('steps'),
    ...task.items('taskSpec', 'steps'),
    ...['script', 'container'].flatMap((key) => task.below(key) ?? []),
  ]);
  const scripts = steps.flatMap((step) => [step.text('script') ?? '', step.text('source') ?? '']);
  return [
    ...scanFacts(scannersOf(steps, [['script'], ['source'], ['command'], ['args']]), root.opening),
    proofFact([...new Set(scripts.flatMap(proofsOf))].sort(), root.opening),
  ];
}

/** Lists of tasks and templates. */
const PARTS = ['tasks', 'finally', 'templates'];

function tektonPods(root: DocumentNode, kind: string): readonly StepPod[] {
  const spec = root.below('spec');
  if (spec === undefined) return [];
  switch (kind) {
    case 'Task':
    case 'ClusterTask':
      return [['', taskPod(spec)]];
    case 'TaskRun':
      return [...runPods(spec, ''), ...inner(spec, 'taskSpec', '')];
    case 'Pipeline':
      return pipelinePods(spec);
    case 'PipelineRun':
      return [
        ...runPods(spec, ''),
        ...runPods(spec.below('taskRunTemplate'), ''),
        ...spec.items('taskRunSpecs').flatMap((one) => runPods(one, `run of ${one.label('pipelineTaskName')}`)),
        ...(spec.below('pipelineSpec') === undefined ? [] : pipelinePods(spec.below('pipelineSpec')!)),
      ];
    default:
      return [];
  }
}

function inner(node: DocumentNode, key: string, part: string): readonly StepPod[] {
  const spec = node.below(key);
  return spec === undefined ? [] : [[part, taskPod(spec)]];
}

function pipelinePods(spec: DocumentNode): readonly StepPod[] {
  return ['tasks', 'finally'].flatMap((key) =>
    spec.items(key).flatMap((task) => inner(task, 'taskSpec', `task ${task.label('name')}`)),
  );
}

function runPods(spec: DocumentNode | undefined, part: string): readonly StepPod[] {
  const template = spec?.below('podTemplate') ?? spec?.below('taskPodTemplate');
  return template === undefined ? [] : [[part, { spec: template, metadata: undefined }]];
}

/** Steps run beside each other as containers, sidecars too; the template of steps is for each of them. */
function taskPod(spec: DocumentNode): Pod {
  const shared = spec.below('stepTemplate')?.entry('securityContext');
  return {
    spec: mapOf(spec, [
      ...renamed(spec, 'steps', 'containers'),
      ...renamed(spec, 'sidecars', 'initContainers'),
      ...(shared === undefined ? [] : [shared]),
      ...entriesOf(spec, ['volumes']),
    ]),
    metadata: undefined,
  };
}

/** Settings of a workflow that count for the pods of all its templates. */
const SHARED = ['hostNetwork', 'securityContext', 'volumes', 'automountServiceAccountToken', 'serviceAccountName'];

function argoPods(spec: DocumentNode | undefined): readonly StepPod[] {
  if (spec === undefined) return [];
  const own: StepPod = ['', { spec: mapOf(spec, entriesOf(spec, SHARED)), metadata: undefined }];
  const templates = spec.items('templates').map((template): StepPod => {
    const of = (key: string) => template.below(key);
    const main = ['container', 'script'].flatMap((key) => of(key) ?? []);
    const set = template.items('containerSet', 'containers');
    const context = template.entry('securityContext') ?? spec.entry('securityContext');
    const entries: readonly Entry[] = [
      listEntry('containers', [...main, ...set], template),
      ...entriesOf(template, ['volumes', 'hostAliases', 'automountServiceAccountToken', 'initContainers']),
      ...renamed(template, 'sidecars', 'ephemeralContainers'),
      ...(context === undefined ? [] : [context]),
    ];
    return [`template ${template.label('name')}`, { spec: mapOf(template, entries), metadata: of('metadata') }];
  });
  return [own, ...templates];
}

function mapOf(node: DocumentNode, entries: readonly Entry[]): DocumentNode {
  const value: MapValue = { kind: 'map', entries, open: false, at: node.value.at };
  return new DocumentNode(value, node.lines, node.path, node.from);
}

function entriesOf(node: DocumentNode, keys: readonly string[]): readonly Entry[] {
  return keys.flatMap((key) => entryOf(node.value, key) ?? []);
}

function renamed(node: DocumentNode, from: string, to: string): readonly Entry[] {
  return entriesOf(node, [from]).map((entry) => ({ ...entry, key: to }));
}

function listEntry(key: string, nodes: readonly DocumentNode[], { value: { at } }: DocumentNode): Entry {
  return { key, value: { kind: 'list', items: nodes.map(({ value }) => value), open: false, at }, at };
}
