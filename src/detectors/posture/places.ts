/** Decides by path and bytes which files can set a control. Loads no reader: every push pays for this. */

import type { Text } from '../../model/text.ts';
import type { ChangedFile } from './changed-file.ts';
import type { PlaceEntry } from './place-entry.ts';
import { HEADER_NAMES, PLACES } from './registry.ts';
import { expression } from '../../model/expressions/expression.ts';

/** Paths of tests, documents and examples, which never run in production. */
const IDLE = expression('i')`
  (?:^|/)(?:tests?|testing|__tests__|__mocks__|specs?|e2e|fixtures?|examples?|samples?|docs?|documentation|demos?
  |node_modules|vendor|third_party|cypress|playwright|storybook|\.storybook|benchmarks?)/|(?:[._-](?:test|tests|spec
  |stories)|(?:^|/)(?:test|tests|conftest))(?:[._-][a-z]+)*\.[a-z]+$|(?:^|/)test_[^/]*\.py$|(?:^|/)(?:[^/]*\.)?(?:Unit
  |Integration|Functional|Smoke)?Tests?(?:\.[^/]*)?/|(?:^|/)(?:benches|testdata|androidTest)/|\.(?:md|rst|txt|adoc
  |d\.ts|min\.js)$
`;

/** `OrderControllerTest.java`; `Audit.java` and `Latest.cs` are none. */
const TEST_CLASS = /(?:^|\/|[a-z0-9])(?:Tests?|Specs?|IT)\.(?:java|kt|cs|php)$/;

/** Development settings are a scope of their own: silent. `settings/dev.py`, `local_settings.py`, `nginx.dev.conf`. */
const DEVELOPMENT = expression('i')`
  (?:^|[/._-])(?:dev|devel|development|devstack|vagrant|local|localhost|sandbox|test|tests|testing|ci
  |debug|example|sample)(?=[/._-][^/]*$|/)
`;

/** Words that name the pipeline or a tool, not a stage, where the file describes infrastructure: `iam/ci.tf`. */
const TOOLS = /(?<!(?:^|\/)(?:overlays|environments|envs?|stages?|clusters?))(?:^|[/._-])(?:ci|debug)(?=[/._-])/gi;
const INFRASTRUCTURE =
  /(?:^|\/)(?!(?:[^/]*[._-])?(?:compose|values?)[._-])[^/]*\.(?:tf|tofu|tfvars|hcl|bicep|ya?ml|json|pp)$/i;

/**
 * Folders of a package, whose names are no stages: `src/main/kotlin/dev/acme`, `src/main/java/com/example/demo`.
 * https://maven.apache.org/guides/introduction/introduction-to-the-standard-directory-layout.html
 */
const SOURCES = /(?:^|\/)src\/main\/(?:java|kotlin|scala|groovy)\//;

/** Folders of a repository with several products in it: a move stays within one of them. */
const PRODUCTS = /^(?:packages|apps|services|projects|sites|modules|libs|components)\/[^/]+/;

/** An object of Kubernetes. */
const OBJECT = /(?:^|\n)(?:apiVersion|kind)[ \t]*:/;

interface Tests {
  readonly files: RegExp;
  readonly words: RegExp | null;
}

/** Filled on demand: a push has paths of a few places only. */
const TESTS = new Map<PlaceEntry, Tests>();
const BY_ENDING = new Map<string, readonly PlaceEntry[]>();
let headers: RegExp | undefined;
let withAnyEnding: RegExp | undefined;

/** Returns the compiled tests of a place: for its file names, and for the words that a file must contain. Cached. */
function testsOf(place: PlaceEntry): Tests {
  const known = TESTS.get(place);
  if (known !== undefined) return known;
  const words = place.words === null ? null : anyOf(place.words, place.anyCase === true);
  const tests = { files: anyOf(place.files, true), words };
  TESTS.set(place, tests);
  return tests;
}

/** Returns the places that can claim a path with this ending, in the order of the registry. */
function placesWithEnding(path: string): readonly PlaceEntry[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const ending = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
  const known = BY_ENDING.get(ending);
  if (known !== undefined) return known;
  const places = PLACES.filter(({ endings }) => endings === null || endings.includes(ending));
  BY_ENDING.set(ending, places);
  return places;
}

/** Tests a path for all places at once whose files may have any ending: few paths have one. */
function mayNameAny(path: string): boolean {
  withAnyEnding ??= anyOf(
    PLACES.filter(({ endings }) => endings === null).flatMap(({ files }) => files),
    true,
  );
  return withAnyEnding.test(path);
}

/** Tests if a text contains the name of a header that a control reads. */
function namesHeader(text: string): boolean {
  headers ??= anyOf(HEADER_NAMES, true);
  return headers.test(text);
}

function anyOf(sources: readonly string[], anyCase: boolean): RegExp {
  return new RegExp(sources.join('|'), anyCase ? 'i' : '');
}

/** Tests by the path alone, which is cheap, if a file can set a control. */
export function isPostureFile(path: string): boolean {
  return claimants(path).length > 0;
}

/** Tests if a file can set a control: by its path, and by a keyword of the place among its bytes. */
export function mayHoldPosture(path: string, bytes: Buffer): boolean {
  return placesOf(path, bytes).length > 0;
}

/** Tests if a file can set a control that its own kind of file is known for, not its keys' names alone. */
export function isKnownPosture(path: string, bytes: Buffer): boolean {
  return placesOf(path, bytes).some((place) => place.changedLines !== true);
}

/** Tests if a text contains a keyword of a place. */
export function hasKeyword(place: PlaceEntry, text: string): boolean {
  return testsOf(place).words?.test(text) ?? true;
}

/** Endings of the files in which others are embedded, and of templates. */
const CARRYING = /\.(?:ya?ml|json|pp|tpl)$/i;

/** Scripts and images, whose commands may write a file of settings. */
const SCRIPT = expression('i')`
  (?:^|/)(?:(?:docker|container)file(?:\.[^/]*)?|(?:gnu)?makefile|justfile|entrypoint|user-?data)$
  |\.(?:sh|bash|zsh|ksh|dockerfile|mk)(?:\.(?:erb|j2|jinja|tpl|tmpl|epp|template))?$
`;

/** Tests if a file has commands, which may write others. */
export function isScript(path: string): boolean {
  return SCRIPT.test(path);
}

/** Tests if a file may hold the text of other files, or is a template or its values. */
export function mayCarry(path: string): boolean {
  return CARRYING.test(path) || isScript(path);
}

/** Tests if a version of a changed file can set a control, or may hold the text of other files. */
export function mayMatter({ path, oldPath, before, after }: ChangedFile): boolean {
  const was = oldPath ?? path;
  const sets = (text: Text | null, name: string): boolean => text !== null && mayHoldPosture(name, text.bytes);
  return mayCarry(path) || mayCarry(was) || sets(before, was) || sets(after, path);
}

/** Returns the places that read a file with this path and these bytes. */
export function placesOf(path: string, bytes: Buffer): readonly PlaceEntry[] {
  const claiming = claimants(path);
  if (claiming.length === 0) return [];
  let text: string | null = null;
  // `kibana.yaml` may be Kibana's own settings, or the objects by which a cluster runs it.
  const isObject = () => /\.ya?ml$/i.test(path) && OBJECT.test((text ??= bytes.toString('latin1')));
  const owner = claiming.find((place) => place.words === null);
  const isOwned = owner !== undefined && !isObject();
  return claiming.filter((place) => {
    if (place === owner) return isOwned;
    if (isOwned && !place.beside) return false;
    const { words } = testsOf(place);
    if (words === null) return true;
    text ??= bytes.toString('latin1');
    return words.test(text) || (place.headers === true && namesHeader(text));
  });
}

/**
 * Returns the places that claim a path. One that needs no words has the file for itself, unless it is of another kind.
 */
export function claimants(path: string): readonly PlaceEntry[] {
  const named = placesWithEnding(path).filter(
    (place) => (place.endings !== null || mayNameAny(path)) && testsOf(place).files.test(path),
  );
  if (named.length === 0) return [];
  const shown = withoutPackage(path);
  const isIdle = IDLE.test(shown) || TEST_CLASS.test(path) || isDevelopment(shown);
  const all = isIdle ? named.filter((place) => place.everywhere) : named;
  const open = all.filter((place) => !all.some((other) => other.over?.includes(place.id)));
  const isRead = open.some((place) => !place.yields && !place.beside);
  return isRead ? open.filter((place) => !place.yields) : open;
}

/**
 * Drops the folders between the root of sources and the file: `src/main/java/com/acme/App.java` →
 * `src/main/java/App.java`.
 */
function withoutPackage(path: string): string {
  const root = SOURCES.exec(path);
  if (root === null) return path;
  const end = root.index + root[0].length;
  return path.slice(0, end) + path.slice(Math.max(end, path.lastIndexOf('/') + 1));
}

/** Tests if a path names development, a test or an example, and not production. */
function isDevelopment(path: string): boolean {
  const named = INFRASTRUCTURE.test(path) ? path.replace(TOOLS, '') : path;
  return DEVELOPMENT.test(named) && !/prod/i.test(path);
}

/** Returns the part of a path that names a product which is deployed by itself; empty for any other path. */
export function deployUnitOf(path: string): string {
  return PRODUCTS.exec(path)?.[0] ?? '';
}
