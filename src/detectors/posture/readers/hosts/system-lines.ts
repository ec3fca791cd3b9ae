/**
 * Files of a Linux system of which each line says one thing: rules of the audit daemon, mounts, options of the kernel,
 * modules that may not be loaded, sources of packages, options of APT, communities of SNMP.
 * https://man7.org/linux/man-pages/man8/auditctl.8.html, https://man7.org/linux/man-pages/man8/mount.8.html,
 * https://docs.kernel.org/admin-guide/kernel-parameters.html,
 * https://manpages.debian.org/stable/apt/sources.list.5.en.html, https://www.net-snmp.org/docs/man/snmpd.conf.html
 */

import { expression } from '../../../../model/expressions/expression.ts';
import type { Fact, ReadScene } from '../../judge/scene.ts';
import { textOf } from '../../position.ts';
import { hostScene, linesIn, listFact, rankFact, type Line } from './facts.ts';

type Read = (lines: readonly Line[]) => Fact[];

/** Reads a file by its name, with the reader of its kind. */
export const readSystemLines: ReadScene = async ({ path, text }) => {
  const read = READERS.find(([test]) => test.test(path))?.[1];
  const lines = [...linesIn(textOf(text), path)];
  return hostScene(path, read === undefined || lines.length === 0 ? [] : read(lines));
};

const READERS: readonly (readonly [RegExp, Read])[] = [
  [/\.rules$/i, auditRuleFacts],
  [/fstab$/i, mountFacts],
  [/grub(?:\.d\/.*)?$/i, kernelOptionFacts],
  [/modprobe/i, moduleFacts],
  [/\.list$/i, sourceFacts],
  [/apt\.conf|20auto-upgrades|50unattended/i, aptOptions],
  [/snmpd/i, communityFacts],
];

function goodList(
  control: Parameters<typeof listFact>[0],
  subject: string,
  names: readonly string[],
  lines: readonly Line[],
) {
  return listFact(control, subject, names, lines.at(-1)!.origin, { isGood: true, weakening: 'removal' });
}

/** Reads `-w /etc/shadow -p wa`, `-a always,exit … -S mount`; `-e 2` locks the rules. */
function auditRuleFacts(lines: readonly Line[]): Fact[] {
  const rules = lines
    .filter(({ words }) => words[0] === '-w' || words[0] === '-a')
    .map(({ words }) => ruleWithoutKey(words));
  const lock = lines.findLast(({ words }) => words[0] === '-e');
  return [
    goodList('audit', 'rules', rules, lines),
    ...(lock === undefined
      ? []
      : [
          rankFact('audit', 'rules enabled', [Number(lock.words[1]) || 0, lock.words[1] ?? ''], lock.origin, {
            unset: [1, '1'],
          }),
        ]),
  ];
}

/** Returns an audit rule without `-k` and the key behind it. */
function ruleWithoutKey(words: readonly string[]): string {
  return words.filter((word, at) => word !== '-k' && words[at - 1] !== '-k').join(' ');
}

/**
 * Returns the options of each mount that restrict it (`noexec`, `nosuid` …). A mount that is new or deleted is not
 * compared.
 */
function mountFacts(lines: readonly Line[]): Fact[] {
  return lines.flatMap(({ words, origin }) => {
    const [, point = '', , options = ''] = words;
    const kept = options.split(',').filter((one) => /^(?:noexec|nosuid|nodev|ro|hidepid=[12])$/.test(one));
    return point.startsWith('/')
      ? [{ ...listFact('local-privileges', `options of ${point}`, kept, origin, { isGood: true }), onlyChanged: true }]
      : [];
  });
}

const PROTECTS = expression('')`
  ^(?:apparmor=1|security=(?:apparmor|selinux)|selinux=1|enforcing=1|audit=1|slab_nomerge
  |init_on_(?:alloc|free)=1|page_poison=1|pti=on|vsyscall=none|lockdown=\w+|module\.sig_enforce=1
  |randomize_kstack_offset=on|spectre_v2=on|mitigations=auto(?:,nosmt)?|l1tf=full(?:,force)?
  |iommu=force)$
`;
const EXPOSES = expression('')`
  ^(?:apparmor=0|selinux=0|enforcing=0|audit=0|mitigations=off|nopti|pti=off|nosmep|nosmap
  |nospectre_v[12]|spectre_v2=off|nokaslr|noexec=off|l1tf=off|mds=off|init=.*
  |systemd\.debug-shell(?:=1)?)$
`;

/** Reads `GRUB_CMDLINE_LINUX="apparmor=1 audit=1"`. */
function kernelOptionFacts(lines: readonly Line[]): Fact[] {
  const options = lines
    .filter(({ text }) => text.startsWith('GRUB_CMDLINE'))
    .flatMap(({ text }) =>
      text
        .slice(text.indexOf('=') + 1)
        .replace(/["']/g, ' ')
        .split(/\s+/),
    );
  const { origin } = lines.find(({ text }) => text.startsWith('GRUB_CMDLINE')) ?? lines[0]!;
  return [
    goodList(
      'local-privileges',
      'kernel options',
      options.filter((one) => PROTECTS.test(one)),
      lines,
    ),
    listFact(
      'local-privileges',
      'options against protection',
      options.filter((one) => EXPOSES.test(one)),
      origin,
    ),
  ];
}

/** Reads `install usb-storage /bin/false`, `blacklist dccp`. */
function moduleFacts(lines: readonly Line[]): Fact[] {
  const names = lines.flatMap(({ words }) =>
    words[0] === 'blacklist' || /\/(?:false|true)$/.test(words[2] ?? '') ? [words[1]!] : [],
  );
  return [goodList('local-privileges', 'modules not loaded', names, lines)];
}

function sourceFacts(lines: readonly Line[]): Fact[] {
  const bad = lines.filter(
    ({ text }) => /^deb/.test(text) && /\[[^\]]*(?:trusted|allow-insecure|allow-weak)=yes/.test(text),
  );
  return [
    listFact(
      'download-integrity',
      'unsigned sources',
      bad.map(({ words }) => words.find((word) => word.includes('://')) ?? ''),
      bad.at(-1)?.origin ?? lines[0]!.origin,
      { weakening: 'removal' },
    ),
  ];
}

/** Options of APT by the position that is safe. */
const APT: Readonly<Record<string, readonly ['download-integrity' | 'patching', boolean, boolean]>> = {
  'apt::get::allowunauthenticated': ['download-integrity', false, false],
  'acquire::allowinsecurerepositories': ['download-integrity', false, false],
  'acquire::allowweakrepositories': ['download-integrity', false, false],
  'acquire::allowdowngradetoinsecurerepositories': ['download-integrity', false, false],
  'acquire::https::verify-peer': ['download-integrity', true, true],
  'acquire::https::verify-host': ['download-integrity', true, true],
  'acquire::check-valid-until': ['download-integrity', true, true],
  'apt::periodic::unattended-upgrade': ['patching', true, false],
  'apt::periodic::update-package-lists': ['patching', true, false],
  'unattended-upgrade::automatic-reboot': ['patching', true, false],
};

/** Returns the options of APT that switch a check on or off. */
function aptOptions(lines: readonly Line[]): Fact[] {
  return lines.flatMap(({ words, origin }): Fact[] => {
    const row = APT[(words[0] ?? '').toLowerCase()];
    if (row === undefined) return [];
    const [control, safe, unset] = row;
    const text = (words[1] ?? '').replace(/["';]/g, '');
    const isOn = !/^(?:0|false|no|off)$/i.test(text);
    return [
      rankFact(control, words[0]!, [Number(isOn === safe), text], origin, {
        weakening: 'removal',
        unset: [Number(unset === safe), 'not set'],
      }),
    ];
  });
}

/** Returns the weakest community of SNMP: one that may write, from anywhere, is rank 0. */
function communityFacts(lines: readonly Line[]): Fact[] {
  const open = lines.filter(({ words }) => /^r[ow]community6?$/.test(words[0] ?? ''));
  const rank = ({ words }: Line) =>
    (words[0]!.startsWith('rw') ? 0 : 2) +
    (words[2] === undefined || /^(?:default|0\.0\.0\.0\/0)$/.test(words[2]) ? 0 : 1);
  const worst = open.reduce<Line | null>((one, other) => (one === null || rank(other) < rank(one) ? other : one), null);
  return worst === null
    ? []
    : [
        rankFact('exposure', 'communities', [rank(worst), worst.words[0]!], worst.origin, {
          weakening: 'escalation',
          unset: [4, 'none'],
        }),
      ];
}
