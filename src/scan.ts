/** THE FLOW: target → commits → deltas → matches → findings → verdict. Each step lives in its own room; here they are joined. */

import { readDelta, type DeltaRead } from './deltas/file-deltas.ts';
import { createScanner, wordsFor } from './detectors/secrets/index.ts';
import type { SecretScanner } from './detectors/secrets/detect.ts';
import { isPostureFile } from './detectors/posture/places.ts';
import type { Commit, TreeChange } from './model/delta.ts';
import { UsageError } from './model/errors.ts';
import type { Finding, PostureFinding, SecretFinding } from './model/finding.ts';
import type { SecretMatch } from './model/match.ts';
import { DEFAULT_POLICY, type Policy } from './model/policy.ts';
import type { NetChange, ScanTarget } from './model/range.ts';
import type { Report } from './model/report.ts';
import { compareConfidence, compareSeverity } from './model/rule.ts';
import { decodeText, Text } from './model/text.ts';
import { parseBaseline } from './policy/baseline.ts';
import { globMatcher } from './policy/glob.ts';
import type { SecretCase } from './policy/judge.ts';
import { parseSettings, SETTINGS_PATHS } from './policy/settings.ts';
import { createSuppressor, findInlineAllow } from './policy/suppressions.ts';
import { Tally } from './policy/tally.ts';
import { decideVerdict } from './policy/verdict.ts';
import { LARGEST_BLOB } from './repository/open.ts';
import type { ObjectSource } from './repository/object-source.ts';
import { findFiles } from './sources/files.ts';
import { policyAtCommit, policyInFolder, type PolicyReader } from './sources/policy-files.ts';

export interface Progress {
  readonly done: number;
  /** Null where it is not known beforehand. */
  readonly total: number | null;
  readonly unit: 'commits' | 'files';
}

export interface World {
  /** Null where there is no repository and none is needed. */
  readonly source: ObjectSource | null;
  /** The folder that relative paths and an uncommitted policy belong to. */
  readonly folder?: string;
  /** The text to judge, for the target `stdin`. */
  readonly input?: Buffer;
  readonly engine?: 're2' | 're2js';
  readonly onProgress?: (progress: Progress) => void;
  /** When the clock of the policy's deadline began to run, as `performance.now()` tells it; without it there is no deadline. */
  readonly since?: number;
}

/** Throws `UsageError` and `RepositoryError`; everything else that goes wrong with a part of the target is a gap of the report. */
export async function scan(target: ScanTarget, world: World): Promise<Report> {
  const started = performance.now();
  // git answers about commits while the rules load.
  const commits = listCommits(target, world);
  commits.catch(() => {}); // awaited below; a failing policy may come first
  const policy = await readPolicy(target, world);
  const scanner = await createScanner(policy, world.engine);
  const run = new Run(policy, scanner, world);
  await run.look(target, commits);
  return await run.report(target, (performance.now() - started) / 1000);
}

/** The policy that counts for a target, with its baseline. */
export async function readPolicy(target: ScanTarget, world: World): Promise<Policy> {
  const reader = policyReader(target, world);
  if (!reader) return DEFAULT_POLICY;
  for (const path of SETTINGS_PATHS) {
    const file = await reader(path);
    if (!file) continue;
    const { policy, baselinePath } = await parseSettings(file.text, file.source);
    if (baselinePath === null) return policy;
    const baseline = await reader(baselinePath);
    if (!baseline) throw new UsageError('bad-configuration', `${file.source} names the baseline ${baselinePath}, which is not there.`, { next: 'Write it with: tidegate baseline' });
    return { ...policy, baseline: parseBaseline(baseline.text, baseline.source) };
  }
  return DEFAULT_POLICY;
}

function policyReader(target: ScanTarget, world: World): PolicyReader | null {
  switch (target.kind) {
    case 'range':
      return target.range.policyAt !== null && world.source ? policyAtCommit(world.source, target.range.policyAt) : null;
    case 'history':
      return target.policyAt !== null && world.source ? policyAtCommit(world.source, target.policyAt) : null;
    case 'staged':
    case 'files':
    case 'stdin':
      return world.folder === undefined ? null : policyInFolder(world.folder);
    case 'nothing':
      return null;
  }
}

async function listCommits(target: ScanTarget, world: World): Promise<readonly string[]> {
  if (target.kind === 'range') return await repositoryOf(world).listCommits(target.range);
  if (target.kind !== 'history') return [];
  const source = repositoryOf(world);
  const head = await source.resolveCommit('HEAD');
  return await source.listCommits({ include: head === null ? [] : [head], exclude: [], excludeAllRefs: false, includeAllRefs: target.all });
}

function repositoryOf(world: World): ObjectSource {
  if (!world.source) throw new UsageError('no-repository', 'This needs a git repository.', { next: 'Run it inside a clone, or name one with --repo <dir>.' });
  return world.source;
}

/** How many changes are read ahead of the one being judged. */
const READ_AHEAD = 24;

class Run {
  readonly #tally = new Tally();
  readonly #secrets: SecretCase[] = [];
  readonly #posture: PostureFinding[] = [];
  readonly #suppress: ReturnType<typeof createSuppressor>;
  readonly #ignored: (path: string) => boolean;
  readonly #line = new Line();
  #expected = 0;

  constructor(
    readonly policy: Policy,
    readonly scanner: SecretScanner,
    readonly world: World,
  ) {
    this.#suppress = createSuppressor(policy, new Date().toISOString().slice(0, 10));
    this.#ignored = policy.ignoredPaths.length === 0 ? () => false : globMatcher(policy.ignoredPaths);
    if (scanner.rules === 0) this.#tally.gap('no-rules', 'No rule is in force: nothing can be found.', 'Mend rules.disable in the policy.');
  }

  async look(target: ScanTarget, commits: Promise<readonly string[]>): Promise<void> {
    switch (target.kind) {
      case 'range':
        await this.#lookAtCommits(commits, false, target.range.expectedCommits);
        for (const net of target.range.nets) if (!this.#line.leavesSettingsAlone(net)) await this.#lookAtNet(net);
        await this.#lookAtTags(target.range.tags ?? []);
        return;
      case 'history':
        await this.#lookAtCommits(commits, true);
        if (target.all) await this.#lookAtTags([...(await repositoryOf(this.world).listRefs())].flatMap(([ref, oid]) => (ref.startsWith('refs/tags/') ? [oid] : [])));
        return;
      case 'staged':
        return await this.#lookAtStaged();
      case 'files':
        return await this.#lookAtFiles(target.paths);
      case 'stdin':
        return this.#judgeText(decodeText(this.world.input ?? Buffer.alloc(0)), target.path);
      case 'nothing':
        return;
    }
  }

  #isLate(): boolean {
    return this.policy.deadline !== null && this.world.since !== undefined && performance.now() - this.world.since > this.policy.deadline;
  }

  /** Leaks are judged per commit: what one commit added and the next removed has leaked all the same. */
  async #lookAtCommits(commits: Promise<readonly string[]>, history: boolean, expected?: number): Promise<void> {
    const source = repositoryOf(this.world);
    void commits.then(({ length }) => (this.#expected = length), () => {});
    const pending: { read: Promise<DeltaRead>; change: TreeChange; commit: Commit; siblings: readonly TreeChange[] }[] = [];
    const settle = async (left: number): Promise<void> => {
      while (pending.length > left) {
        const { read, change, commit, siblings } = pending.shift()!;
        await this.#judgeDelta(await read, change, commit, siblings);
      }
    };
    for await (const { commit, changes } of source.readChanges(commits, { renames: !history })) {
      if (this.#isLate()) break;
      for (const change of changes) {
        if (change.oid === null || (history && this.#tally.blobs.has(change.oid))) continue;
        if (this.#ignored(change.path)) {
          this.#tally.skip('ignored-path', change.path);
          continue;
        }
        if (history) this.#tally.blobs.add(change.oid); // every blob once, at the first place where it stood
        pending.push({ read: readDelta(source, change, history), change, commit, siblings: changes });
        await settle(READ_AHEAD);
      }
      this.#line.add(commit, changes);
      this.#judgeMessage(commit);
      this.#tally.commits++;
      this.world.onProgress?.({ done: this.#tally.commits, total: this.#expected, unit: 'commits' });
    }
    await settle(0);
    const { length } = await commits;
    if (this.#tally.commits < length && this.#isLate()) {
      this.#tally.gap('deadline', `Time ran out after ${this.policy.deadline! / 1000} s: ${this.#tally.commits} of ${length} commits were read.`, 'Push fewer commits at a time, or ask the administrator for a longer deadline.');
    }
    if (expected !== undefined && expected > length) {
      this.#expected = expected;
      this.#tally.gap('commit-count', `The event tells of ${expected} commits, and ${length} are here.`, 'Set fetch-depth: 0 on actions/checkout.');
    }
  }

  async #judgeDelta(read: DeltaRead, change: TreeChange, commit: Commit | null, siblings: readonly TreeChange[]): Promise<void> {
    if (read === null) return;
    if (read.kind !== 'delta') return this.#countUnread(read);
    this.#tally.files++;
    this.#tally.bytes += read.bytes;
    this.#tally.blobs.add(change.oid!);
    const { text, added } = read.delta;
    if (added.length === 0) return;
    for (const match of this.scanner.scan(text, change.path, added)) {
      await this.#keep(match, text, change.path, change.oldPath, commit, siblings);
    }
  }

  #countUnread(read: Exclude<DeltaRead, null | { kind: 'delta' }>): void {
    const { path } = read.change;
    switch (read.kind) {
      case 'submodule':
      case 'large-binary':
      case 'lfs-pointer':
        return this.#tally.skip(read.kind, path);
      case 'too-large':
        return this.#tally.gap('too-large', `${path} is a text of ${Math.round(read.size / 1048576)} MiB, over the limit of ${LARGEST_BLOB / 1048576} MiB, and was not read.`, 'If it must be in the repository, name it under ignore-paths in the policy.');
      case 'missing':
        return this.#tally.gap('object-missing', read.message, 'Fetch the whole history (git fetch --unshallow, fetch-depth: 0, or without --filter).');
      case 'corrupt':
        return this.#tally.gap('object-corrupt', read.message, 'Run git fsck in the repository.');
    }
  }

  /** A commit's message is published with it. */
  #judgeMessage({ message, ...origin }: Origin & { readonly message: string }): void {
    if (message === '') return;
    const text = Text.of(message);
    for (const match of this.scanner.scan(text, '', [{ from: 0, to: text.bytes.length }])) {
      this.#secrets.push(this.#caseOf(match, text, '', null, origin, null));
    }
  }

  async #lookAtTags(oids: readonly string[]): Promise<void> {
    for (const oid of new Set(oids)) {
      const tag = await repositoryOf(this.world).readTag(oid);
      if (tag) this.#judgeMessage({ oid, author: tag.tagger, date: tag.date, message: tag.message });
    }
  }

  async #keep(match: SecretMatch, text: Text, path: string, oldPath: string | null, commit: Commit | null, siblings: readonly TreeChange[]): Promise<void> {
    const movedFrom = await this.#movedFrom(match, path, siblings);
    this.#secrets.push(this.#caseOf(match, text, path, oldPath, commit, movedFrom));
  }

  /** Did this very commit take the secret out of another place, or was it in this file before? Then it is moved, not new. */
  async #movedFrom(match: SecretMatch, path: string, siblings: readonly TreeChange[]): Promise<string | null> {
    for (const sibling of siblings) {
      for (const oid of sibling.oldOids) {
        if (oid === null || oid === sibling.oid || !(await this.#holds(oid, sibling.oldPath ?? sibling.path, match))) continue;
        const stays = sibling.path !== path && sibling.oid !== null && (await this.#holds(sibling.oid, sibling.path, match));
        if (!stays) return sibling.oldPath ?? sibling.path;
      }
    }
    return null;
  }

  /** Would the same rule find the same secret in this blob? A password may stand in any text by chance. */
  async #holds(oid: string, path: string, match: SecretMatch): Promise<boolean> {
    const text = await this.#textOf(oid);
    const secret = match.secret.reveal();
    if (!text?.bytes.includes(secret)) return false;
    return this.scanner.scan(text, path, [{ from: 0, to: text.bytes.length }]).some((other) => other.rule === match.rule && other.secret.reveal() === secret);
  }

  #caseOf(match: SecretMatch, text: Text, path: string, oldPath: string | null, commit: Origin | null, movedFrom: string | null): SecretCase {
    const place = text.placeOf(match.span);
    return {
      match,
      sighting: { path, place, commit: commit?.oid ?? null, author: commit?.author ?? null, date: commit?.date ?? null, isRoot: commit?.parents?.length === 0 },
      oldPath,
      movedFrom,
      inlineAllow: findInlineAllow(text, match.rule, place.line, place.endLine),
    };
  }

  /** A weakening is judged on the net change: only what would be merged ever runs. */
  async #lookAtNet(net: NetChange): Promise<void> {
    if (net.base === null) return;
    const source = repositoryOf(this.world);
    const changes = (await source.diffTrees(net.base, net.head)).filter((change) => !this.#ignored(change.path) && isAboutSettings(change));
    if (changes.length === 0) return;
    const head = await source.readCommit(net.head);
    await this.#judgePosture(
      changes,
      (path) => this.#textAt(net.base!, path),
      (path) => this.#textAt(net.head, path),
      { commit: head.oid, author: head.author, date: head.date },
    );
  }

  async #judgePosture(changes: readonly TreeChange[], before: (path: string) => Promise<Text | null>, after: (path: string) => Promise<Text | null>, head: { commit: string; author: string; date: string }): Promise<void> {
    const [{ detectPosture }, { judgePosture }] = await Promise.all([import('./detectors/posture/index.ts'), import('./policy/judge.ts')]);
    const files = await Promise.all(
      changes.map(async (change) => ({
        path: change.path,
        oldPath: change.oldPath,
        before: await this.#textOf(change.oldOids[0] ?? null),
        after: await this.#textOf(change.oid),
      })),
    );
    const { matches, unparsable } = await detectPosture(files, { before, after });
    for (const path of unparsable) this.#tally.skip('unparsable-setting', path);
    for (const match of matches) {
      if (this.policy.disabledRules.has(match.rule)) continue;
      const text = files.find((file) => file.path === match.path)?.after;
      const allow = text ? findInlineAllow(text, match.rule, match.line, match.endLine) : null;
      const place = { line: match.line, column: 1, endLine: match.endLine, endColumn: (text?.line(match.endLine - 1).length ?? 0) + 1 };
      this.#posture.push(judgePosture(match, place, head, allow, this.policy, this.#suppress));
    }
  }

  async #textOf(oid: string | null): Promise<Text | null> {
    if (oid === null) return null;
    const blob = await repositoryOf(this.world).readBlob(oid);
    return blob.kind === 'bytes' ? decodeText(blob.bytes) : null;
  }

  async #textAt(commit: string, path: string): Promise<Text | null> {
    return await this.#textOf(await repositoryOf(this.world).findPath(commit, path));
  }

  async #lookAtStaged(): Promise<void> {
    const source = repositoryOf(this.world);
    const changes = (await source.stagedChanges()).filter((change) => !this.#ignored(change.path));
    for (const change of changes) await this.#judgeDelta(await readDelta(source, change, false), change, null, changes);
    const settings = changes.filter(isAboutSettings);
    const head = await source.resolveCommit('HEAD');
    if (settings.length === 0 || head === null) return;
    const staged = new Map(changes.map((change) => [change.path, change.oid]));
    const after = async (path: string): Promise<Text | null> => (staged.has(path) ? await this.#textOf(staged.get(path)!) : await this.#textAt(head, path));
    await this.#judgePosture(settings, (path) => this.#textAt(head, path), after, { commit: head, author: '', date: '' });
  }

  async #lookAtFiles(paths: readonly string[]): Promise<void> {
    for await (const file of findFiles(paths, this.world.folder ?? '.')) {
      if (this.#ignored(file.path)) {
        this.#tally.skip('ignored-path', file.path);
        continue;
      }
      if (file.size > LARGEST_BLOB) {
        this.#tally.gap('too-large', `${file.path} is over the limit of ${LARGEST_BLOB / 1048576} MiB and was not read.`, 'Name it under ignore-paths in the policy if it need not be looked at.');
        continue;
      }
      let bytes: Buffer;
      try {
        bytes = await file.read();
      } catch (error) {
        this.#tally.gap('object-missing', `${file.path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}.`, 'Check its permissions.');
        continue;
      }
      this.#judgeText(decodeText(bytes), file.path);
      this.world.onProgress?.({ done: this.#tally.files, total: null, unit: 'files' });
    }
  }

  #judgeText(text: Text, path: string): void {
    this.#tally.files++;
    this.#tally.bytes += text.bytes.length;
    for (const match of this.scanner.scan(text, path, [{ from: 0, to: text.bytes.length }])) {
      this.#secrets.push(this.#caseOf(match, text, path, null, null, null));
    }
  }

  /** Judging needs cryptography and words: most changes have nothing to judge and do not pay for loading them. */
  async #judgeSecrets(): Promise<readonly SecretFinding[]> {
    if (this.#secrets.length === 0) return [];
    const { groupSecrets, judgeSecret } = await import('./policy/judge.ts');
    const judged: SecretFinding[] = [];
    for (const found of this.#secrets) judged.push(judgeSecret(found, await wordsFor(found.match.rule, this.policy), this.policy, this.#suppress));
    return groupSecrets(judged);
  }

  async report(target: ScanTarget, seconds: number): Promise<Report> {
    if (this.#tally.commits < this.#expected && this.#tally.gaps.length === 0) {
      this.#tally.gap('commit-count', `${this.#expected} commits were to be scanned, and ${this.#tally.commits} were.`, 'Run git fsck in the repository.');
    }
    const findings: Finding[] = [...(await this.#judgeSecrets()), ...this.#posture].sort(worstFirst);
    return {
      verdict: decideVerdict(findings, this.#tally.gaps, this.policy),
      findings,
      coverage: {
        commitsExpected: this.#expected,
        commitsScanned: this.#tally.commits,
        files: this.#tally.files,
        blobs: this.#tally.blobs.size,
        bytes: this.#tally.bytes,
        rules: this.scanner.rules,
        skipped: this.#tally.skipped,
        gaps: this.#tally.gaps,
        engine: this.scanner.engine,
        backend: this.world.source?.backend ?? 'none',
        policySource: this.policy.source,
        label: labelOf(target),
        seconds,
      },
    };
  }
}

/** Commits one after the other: what none of them changes, the net change does not change either. Spares most pushes a second look at the trees. */
class Line {
  #start: string | undefined;
  #tip: string | undefined;
  #straight = true;
  #settings = false;

  add({ oid, parents }: Commit, changes: readonly TreeChange[]): void {
    this.#start ??= parents[0];
    this.#straight &&= parents.length === 1 && parents[0] === (this.#tip ?? this.#start);
    this.#tip = oid;
    this.#settings ||= changes.some(isAboutSettings);
  }

  leavesSettingsAlone(net: NetChange): boolean {
    return this.#straight && !this.#settings && net.base === this.#start && net.head === this.#tip;
  }
}

function isAboutSettings(change: TreeChange): boolean {
  return isPostureFile(change.path) || (change.oldPath !== null && isPostureFile(change.oldPath));
}

/** Who brought a text, and in what: a commit, or a tag, which has no parents to speak of. */
type Origin = Pick<Commit, 'oid' | 'author' | 'date'> & Partial<Pick<Commit, 'parents'>>;

function worstFirst(a: Finding, b: Finding): number {
  return (
    Number(b.blocks) - Number(a.blocks) ||
    Number(a.suppression !== null) - Number(b.suppression !== null) ||
    compareSeverity(a.severity, b.severity) ||
    compareConfidence(a.confidence, b.confidence) ||
    (a.path < b.path ? -1 : a.path > b.path ? 1 : a.place.line - b.place.line)
  );
}

function labelOf(target: ScanTarget): string {
  switch (target.kind) {
    case 'range':
      return target.range.label;
    case 'history':
    case 'nothing':
      return target.label;
    case 'staged':
      return 'staged changes';
    case 'files':
      return target.paths.join(' ');
    case 'stdin':
      return 'standard input';
  }
}
