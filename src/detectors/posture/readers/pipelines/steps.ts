/** Steps of a pipeline in any of the formats that are YAML: every map below its root, with what its parents allow. */

import { rankOfNames } from '../../orders/ranks.ts';
import { makeFact } from '../../control.ts';
import { controls } from '../../controls.ts';
import { hasHole } from '../../holes.ts';
import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { textsOf, truth } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';
import { environmentFacts } from '../settings/environment-facts.ts';
import { imageFact } from '../settings/images.ts';
import { scansIn, type Scan } from './scan-lines.ts';
import { isIgnored, onlyReporting, scannersOf, withOptions } from './scans.ts';
import { proofsOf } from './workflow-supply.ts';

/** Keys of a step that say what it runs. */
const TEXTS = [
  'run',
  'task',
  'uses',
  'script',
  'before_script',
  'after_script',
  'test_script',
  'build_script',
  'install',
  'bash',
  'pwsh',
  'powershell',
  'pipe',
  'template',
  'command',
  'commands',
  'args',
].map((key) => [key]);

/** Keys of a step whose image does not say by itself what runs. */
const COMMANDS = ['script', 'command', 'commands', 'args', 'run'] as const;

export class Steps {
  readonly all: DocumentNode[] = [];
  readonly #counted: DocumentNode[] = [];
  readonly #scans: Scan[] = [];
  readonly #proofs: string[] = [];
  readonly #forgiven: ReadonlySet<string>;

  readonly #root: DocumentNode;

  constructor(root: DocumentNode) {
    this.#root = root;
    // https://docs.travis-ci.com/user/customizing-the-build/#jobs-that-are-allowed-to-fail
    this.#forgiven = new Set(
      [root.items('jobs', 'allow_failures'), root.items('matrix', 'allow_failures')]
        .flat()
        .flatMap((one) => one.text('name') ?? []),
    );
    this.all.push(root);
    this.#readBelow(root, '', false, 0);
  }

  /** Returns the scanners of all steps, with those that only report. */
  scans(): readonly Scan[] {
    const scansOf = (steps: readonly DocumentNode[]) => {
      const plugins = steps.filter((step) => !COMMANDS.some((key) => step.entry(key) !== undefined));
      return [...scannersOf(steps, TEXTS), ...scannersOf(plugins, [['image']])];
    };
    const counted = new Set(this.#counted);
    const forgiven = scansOf(this.all.filter((step) => !counted.has(step)));
    return [...scansOf(this.#counted), ...forgiven.map(onlyReporting), ...this.#scans];
  }

  /** Returns the commands of steps that sign or check what is built. */
  proofs(): readonly string[] {
    return [...new Set(this.#proofs)].sort();
  }

  /**
   * Returns the rights of the steps over the machine and a registry, which images they are, what they do not verify.
   */
  rights(opening: Origin): Fact[] {
    const named = (is: (step: DocumentNode) => boolean) => this.all.filter(is).map(labelOf);
    return [
      listFact('privileged steps', named(isPrivileged), opening),
      listFact('steps with the Docker socket', named(hasSocket), opening),
      listFact('insecure registries', named(isInsecure), opening),
      listFact('modules without checks', this.#variablesSet().flatMap(uncheckedModules), opening),
      ...this.#imageFacts(),
      ...this.#unverified(),
    ];
  }

  /** Reads the items and children of a node. `isForgiven`: the pipeline goes on where they fail. */
  #readBelow(node: DocumentNode, key: string, isForgiven: boolean, depth: number): void {
    for (const item of node.items()) this.#readStep(item, key, isForgiven, depth);
    for (const [name, child] of node.pairs()) {
      // Files that GitLab includes are judged by their names.
      if (name === 'include' && depth === 0) continue;
      // An orb or plugin is a step by its key: `snyk/scan: { fail-on-issues: true }`.
      if (!isForgiven && /[/#]/.test(name)) this.#scans.push(...withOptions(scansIn(name), child, ['']));
      if (name !== 'allow_failures' && name !== 'variables' && name !== 'environment' && name !== 'env')
        this.#readStep(child, name, isForgiven, depth);
    }
  }

  /** Notes a step, or the scans and proofs in a command, unless its failure is ignored; then reads what is below it. */
  #readStep(node: DocumentNode, key: string, isForgiven: boolean, depth: number): void {
    const isLost = isForgiven || isIgnored(this.#withTemplate(node)) || this.#forgiven.has(node.text('name') ?? '');
    if (node.value.kind === 'map') {
      this.all.push(node);
      if (!isLost) this.#counted.push(node);
    } else if (!isLost && (LISTS.test(key) || key === 'run')) {
      if (LISTS.test(key)) this.#scans.push(...scansIn(node.text() ?? ''));
      this.#proofs.push(...proofsOf(node.text() ?? ''));
    }
    this.#readBelow(node, key, isLost, depth + 1);
  }

  /**
   * Returns a job of GitLab, or the template it extends that sets `allow_failure`.
   * https://docs.gitlab.com/ci/yaml/#extends
   */
  #withTemplate(node: DocumentNode): DocumentNode {
    const names = textsOf(node.get('extends')?.value);
    if (names.length === 0 || node.entry('allow_failure') !== undefined) return node;
    const templates = names.flatMap((name) => this.#root.below(name) ?? []);
    return templates.findLast((one) => one.entry('allow_failure') !== undefined) ?? node;
  }

  /** Returns a fact for the first use of each image; names with holes are left out. */
  #imageFacts(): Fact[] {
    const ranks = new Map<string, Fact>();
    for (const step of this.all) {
      const [image, found] = [step.text('image') ?? step.text('image', 'name'), step.get('image')];
      if (image === null || found === undefined || hasHole(image) || !/^[\w./:@-]+$/.test(image)) continue;
      const name = image.replace(/[:@].*$/, '');
      if (!ranks.has(name)) ranks.set(name, imageFact(image, `image ${name}`, found.origin));
    }
    return [...ranks.values()];
  }

  /** Returns name, text and node of every variable that a step or the pipeline sets. */
  #variablesSet(): (readonly [string, string, DocumentNode])[] {
    return this.all.flatMap((step) =>
      ['env', 'environment', 'variables'].flatMap((key) => {
        const global = step.below(key, 'global');
        return [...variablesOf(step, key), ...(global === undefined ? [] : variablesOf(global))];
      }),
    );
  }

  /** Returns the variables that switch off the verification of certificates, or TLS to the Docker daemon. */
  #unverified(): Fact[] {
    return this.#variablesSet()
      .flatMap(([name, value, node]) => environmentFacts(name, value, node.stretch()))
      .filter(({ control }) => control === controls.tlsVerify || control === controls.encryptedConnection);
  }
}

/** Returns the variables of a map, of items `NAME=value`, or of items with `name` and `value`. */
function variablesOf(step: DocumentNode, ...keys: string[]): (readonly [string, string, DocumentNode])[] {
  const named = step.items(...keys).flatMap((item) => {
    const [name, value] = [item.text('name'), item.text('value')];
    return name === null || value === null ? [] : [[name, value, item] as const];
  });
  const assigned = step.items(...keys).flatMap((item) =>
    (item.text() ?? '').split(' ').flatMap((word) => {
      const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/.exec(word) ?? [];
      return name === undefined ? [] : [[name, value!, item] as const];
    }),
  );
  const mapped = step.pairs(...keys).flatMap(([name, node]) => {
    const value = node.text() ?? node.text('value');
    return value === null ? [] : [[name, value, node] as const];
  });
  return [...named, ...assigned, ...mapped];
}

/** Keys whose items are commands. */
const LISTS = /^(?:steps|jobs|script|stages|before_script|after_script|after-script|test_script|commands?|install)$/;

function labelOf(step: DocumentNode): string {
  return step.text('name') ?? step.text('label') ?? step.text('image') ?? 'a step';
}

/**
 * Returns a variable that leaves Go modules unchecked, `GOSUMDB=off`; none for others.
 * https://go.dev/ref/mod#module-auth-opt-out
 */
function uncheckedModules([name, value]: readonly [string, string, DocumentNode]): readonly string[] {
  const isOff = /^(?:GONOSUMDB|GONOSUMCHECK|GOINSECURE)$/.test(name)
    ? value !== ''
    : name === 'GOSUMDB' && value === 'off';
  return isOff ? [`${name}=${value}`] : [];
}

function isPrivileged(step: DocumentNode): boolean {
  return truth(step.get('privileged')?.value) === true;
}

/** Tests if a step's settings skip the verification of TLS. */
function isInsecure(step: DocumentNode): boolean {
  return (
    truth(step.get('settings', 'insecure')?.value) === true ||
    truth(step.get('settings', 'skip_tls_verify')?.value) === true ||
    truth(step.get('settings', 'skip-tls-verify')?.value) === true
  );
}

/** Tests if a step mounts the socket of Docker. */
function hasSocket(step: DocumentNode): boolean {
  return [...step.items('volumes'), step].some(
    (one) => one.text()?.includes('docker.sock') === true || one.text('host', 'path')?.includes('docker.sock') === true,
  );
}

/** Makes the fact of a list of names that should not be there. */
export function listFact(name: string, names: readonly string[], origin: Origin): Fact {
  const all = [...new Set(names)].sort();
  return makeFact(
    controls.workflowTrust,
    rankOfNames(name, all, { isGood: false, atMost: 'medium', weakening: 'escalation' }),
    { subject: name, certainty: 'literal' as const, origin },
  );
}
