/** Name and notes of a release. Pure. */

export interface Release {
  readonly version: string;
  /** `v1.2.3` */
  readonly tag: string;
  /** `v1`, moved to every release that is the newest of its major version. */
  readonly major: string;
  readonly movesMajor: boolean;
  readonly notes: string;
}

/**
 * Returns name, tags and notes of the release. Throws, with the next step, if this version cannot be released. `tags`:
 * all tags of the repository.
 */
export function planRelease(version: string, changelog: string, tags: readonly string[]): Release {
  if (parsed(version) === null) throw new Error(`The version in package.json is "${version}", not three numbers.`);
  const tag = `v${version}`;
  if (tags.includes(tag))
    throw new Error(`${tag} has been released. Raise the version in package.json, and build dist/ anew.`);
  const notes = notesOf(changelog, version);
  if (notes === '')
    throw new Error(`CHANGELOG.md has nothing under "## ${version}". Give what is under "## Unreleased" that heading.`);
  const major = `v${version.split('.')[0]}`;
  const rivals = tags.filter((other) => other.startsWith(`${major}.`)).map((other) => other.slice(1));
  return {
    version,
    tag,
    major,
    movesMajor: rivals.every((other) => parsed(other) === null || isNewer(version, other)),
    notes,
  };
}

/** Returns the lines under `## <version>`, up to the next heading of that rank. */
function notesOf(changelog: string, version: string): string {
  const lines = changelog.split(/\r?\n/);
  const start = lines.findIndex((line) => new RegExp(`^## v?${version.replaceAll('.', '\\.')}(?:\\s|$)`).test(line));
  if (start === -1) return '';
  const end = lines.findIndex((line, index) => index > start && /^## /.test(line));
  return lines
    .slice(start + 1, end === -1 ? undefined : end)
    .join('\n')
    .trim();
}

function parsed(version: string): readonly number[] | null {
  return /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/.test(version) ? version.split('.').map(Number) : null;
}

/** Compares two versions, `1.10.0` and `1.9.3`, by their numbers. */
function isNewer(version: string, other: string): boolean {
  const [one, two] = [parsed(version)!, parsed(other)!];
  const at = one.findIndex((number, index) => number !== two[index]);
  return at !== -1 && one[at]! > two[at]!;
}
