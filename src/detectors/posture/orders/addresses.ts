/** Addresses of IPv4 and IPv6, and blocks of them: RFC 4632, RFC 4291. */

const MOST_RANGES = 200;

/** Bits of an address. */
export const BITS = { v4: 32n, v6: 128n } as const;

/** Parses `10.0.0.0/8`, `::/0`, a plain address or `10.0.0.1-10.0.0.9` into first and last address; null for a name. */
export function rangeOf(
  source: string,
): { readonly family: 'v4' | 'v6'; readonly range: readonly [bigint, bigint] } | null {
  const [start, end] = source.split('-').map((part) => parseV4(part.trim()));
  if (typeof start === 'bigint' && typeof end === 'bigint' && start <= end)
    return { family: 'v4', range: [start, end] };
  const [text = '', length, ...rest] = source.trim().split('/');
  if (rest.length > 0) return null;
  const v4 = parseV4(text);
  const address = v4 ?? parseV6(text);
  if (address === null) return null;
  const family = v4 === null ? 'v6' : 'v4';
  const bits = length === undefined ? BITS[family] : /^\d{1,3}$/.test(length) ? BigInt(length) : -1n;
  if (bits < 0n || bits > BITS[family]) return null;
  const size = 1n << (BITS[family] - bits);
  const first = (address / size) * size;
  return { family, range: [first, first + size - 1n] };
}

/** Returns the ranges of `block` that none of the `cuts` covers. Blocks of IPv6 stay whole. */
export function blockWithout(block: string, cuts: readonly string[]): string[] {
  const whole = rangeOf(block);
  if (whole === null || whole.family !== 'v4') return [block];
  const ranges = cuts.reduce<readonly (readonly [bigint, bigint])[]>(
    (left, cut) => {
      const parsed = rangeOf(cut);
      if (parsed === null || parsed.family !== 'v4' || left.length > MOST_RANGES) return left;
      const [from, to] = parsed.range;
      return left.flatMap(([low, high]) =>
        to < low || from > high
          ? [[low, high] as const]
          : [[low, from - 1n] as const, [to + 1n, high] as const].filter(([first, last]) => first <= last),
      );
    },
    [whole.range],
  );
  const isWhole = ranges.length === 1 && ranges[0]![0] === whole.range[0] && ranges[0]![1] === whole.range[1];
  return isWhole ? [block] : ranges.map((range) => range.map(v4Text).join('-'));
}

/** Writes an IPv4 address. */
function v4Text(address: bigint): string {
  return [24n, 16n, 8n, 0n].map((bits) => (address >> bits) & 255n).join('.');
}

/** Parses an IPv4 address; null for any other text. */
function parseV4(text: string): bigint | null {
  const parts = text.split('.');
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return null;
  return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

/** Parses an IPv6 address; null for any other text. */
function parseV6(text: string): bigint | null {
  if (!/^[0-9a-f:]{2,39}$/i.test(text)) return null;
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const groups =
    tail === undefined
      ? head!
      : [...head!, ...Array<string>(Math.max(0, 8 - head!.length - tail.length)).fill('0'), ...tail];
  if (groups.length !== 8 || groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return null;
  return groups.reduce((sum, group) => (sum << 16n) + BigInt(`0x${group}`), 0n);
}
