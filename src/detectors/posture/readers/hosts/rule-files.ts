/**
 * Small files of a Linux system: limits and sources of logins, rules of polkit, rotation of logs, tunnels, users of
 * Redis and NATS, options of the Docker daemon.
 * https://man7.org/linux/man-pages/man5/limits.conf.5.html, https://man7.org/linux/man-pages/man5/access.conf.5.html,
 * https://www.freedesktop.org/software/polkit/docs/latest/polkit.8.html, https://www.wireguard.com/quickstart/,
 * https://docs.strongswan.org/docs/latest/config/proposals.html, https://www.rfc-editor.org/rfc/rfc8247,
 * https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/,
 * https://docs.nats.io/running-a-nats-service/configuration, https://docs.docker.com/reference/cli/dockerd/
 */

import type { Fact, ReadScene } from '../../judge/scene.ts';
import { textOf } from '../../position.ts';
import { hostScene, linesIn, listFact, rankFact, type Line } from './facts.ts';

type Read = (lines: readonly Line[]) => Fact[];

/** Reads a file by its name, with the reader of its kind. */
export const readRuleFiles: ReadScene = async ({ path, text }) => {
  const found = READERS.find(([test]) => test.test(path));
  // A `#` begins the hash of a password there.
  const lines = /\.acl$/i.test(path) ? rawLines(textOf(text), path) : [...linesIn(textOf(text), path)];
  return hostScene(path, found === undefined || lines.length === 0 ? [] : found[1](lines));
};

const READERS: readonly (readonly [RegExp, Read])[] = [
  [/limits(?:\.d\/[^/]*)?\.conf$/i, limitFacts],
  [/access\.conf$/i, loginSourceFacts],
  [/polkit-1\/.*\.rules$/i, polkitFacts],
  [/logrotate/i, rotation],
  [/\.acl$/i, redisUserFacts],
  [/nats[^/]*\.conf$|nats\/[^/]*\.conf$/i, natsFacts],
  [/default\/docker$/i, dockerOptionFacts],
  [/ipsec[^/]*\.conf$|swanctl/i, proposalFacts],
  [/\.conf$/i, peerFacts],
];

/** Returns the lines that are not empty and do not begin with `#`; a `#` later in a line is kept. */
function rawLines(source: string, path: string): Line[] {
  return source.split('\n').flatMap((raw, at) => {
    const text = raw.trim();
    const origin = { path, line: at + 1, endLine: at + 1 };
    return text === '' || text.startsWith('#') ? [] : [{ text, words: text.split(/\s+/), origin }];
  });
}

const NO_LIMIT = -1e9;

/** Reads `* hard core 0`: fewer is stronger. */
function limitFacts(lines: readonly Line[]): Fact[] {
  return lines.flatMap(({ words, origin }) => {
    const [who = '', kind = '', what = '', value = ''] = words;
    if (!/^(?:hard|-)$/.test(kind) || !/^(?:core|maxlogins|maxsyslogins|nproc)$/.test(what)) return [];
    const rank = /^\d+$/.test(value) ? -Number(value) : NO_LIMIT;
    return [
      rankFact('privilege-limit', `${what} of ${who}`, [rank, value], origin, {
        atMost: what === 'nproc' ? 'low' : 'medium',
        unset: [NO_LIMIT, 'no limit'],
      }),
    ];
  });
}

/** Reads who may log in from where; `- : ALL : ALL` ends the list. */
function loginSourceFacts(lines: readonly Line[]): Fact[] {
  const rules = lines.map(({ text }) => text.split(':').map((part) => part.trim()));
  const { origin } = lines.at(-1)!;
  const isAll = ([, who, from]: readonly string[]) => who === 'ALL' && from === 'ALL';
  const named = (sign: string) => rules.filter((rule) => rule[0] === sign);
  return [
    listFact(
      'authentication',
      'everyone else is refused',
      named('-').some((rule) => isAll(rule)) ? ['ALL'] : [],
      origin,
      {
        isGood: true,
        weakening: 'removal',
      },
    ),
    listFact(
      'authentication',
      'logins allowed from everywhere',
      named('+').flatMap(([, who = '', from]) => (from === 'ALL' ? [who] : [])),
      origin,
      { weakening: 'escalation' },
    ),
  ];
}

function polkitFacts(lines: readonly Line[]): Fact[] {
  const grants = lines.filter(({ text }) => !text.startsWith('//') && text.includes('polkit.Result.YES'));
  const origin = (grants.at(-1) ?? lines[0]!).origin;
  return [
    rankFact('local-privileges', 'actions without a password', [-grants.length, `${grants.length} rules`], origin, {
      weakening: 'escalation',
      unset: [0, 'none'],
    }),
  ];
}

/** Ranks how many old logs are kept, and who may read new ones: `rotate 12`, `create 0640 root adm`. */
function rotation(lines: readonly Line[]): Fact[] {
  let files = 'all logs';
  return lines.flatMap(({ text, words, origin }) => {
    if (text.endsWith('{')) files = text.slice(0, -1).trim();
    else if (text === '}') files = 'all logs';
    const [key, value = ''] = words;
    if (key === 'rotate' && /^\d+$/.test(value))
      return [
        {
          ...rankFact('audit', `rotate of ${files}`, [Number(value), value], origin, { atMost: 'low' }),
          onlyChanged: true,
        },
      ];
    if (key !== 'create' || !/^[0-7]{3,4}$/.test(value)) return [];
    const others = Number(value.at(-1));
    const rank = (others & 2) !== 0 ? 0 : (others & 4) !== 0 ? 1 : 2;
    return [{ ...rankFact('local-privileges', `mode of ${files}`, [rank, value], origin), onlyChanged: true }];
  });
}

/** Reads `user app on #… ~app:* +@read`. Rules count from left to right. */
function redisUserFacts(lines: readonly Line[]): Fact[] {
  return lines.flatMap(({ words, origin }) => {
    const [first, name = '', ...rules] = words;
    if (first !== 'user' || rules.includes('off')) return [];
    const last = (is: RegExp) => rules.findLastIndex((rule) => is.test(rule));
    const all = last(/^(?:allcommands|\+@all)$/);
    const hasAll = all > last(/^(?:nocommands|-@all|reset)$/);
    const grave = ['@admin', '@dangerous'].filter((category) =>
      hasAll ? !rules.includes(`-${category}`, all) : rules.includes(`+${category}`),
    );
    const bad = [
      ...(last(/^nopass$/) > last(/^(?:[>#]|resetpass|reset$)/) ? ['nopass'] : []),
      ...(hasAll ? ['all commands'] : []),
      ...(last(/^(?:allkeys|~\*)$/) > last(/^(?:resetkeys|reset)$/) ? ['all keys'] : []),
      ...grave,
    ];
    return [listFact('privilege-limit', `user ${name}`, bad, origin, { weakening: 'escalation' })];
  });
}

/** Returns what protects clients of NATS (TLS, authorization) and what lets them in without. */
function natsFacts(lines: readonly Line[]): Fact[] {
  const plain = lines.map(({ text }) => text.replace(/\s*[:=]\s*/, ' ').replace(/\s*\{.*$/, ' {'));
  const { origin } = lines[0]!;
  const good = ['tls {', 'authorization {', 'accounts {', 'verify true', 'verify_and_map true'].filter((one) =>
    plain.includes(one),
  );
  const bad = plain.filter((one) => /^(?:no_auth_user \S|allow_non_tls true|insecure true)/.test(one));
  return [
    listFact(
      'authentication',
      'protection of clients',
      good.map((one) => one.replace(' {', '')),
      origin,
      { isGood: true, weakening: 'removal' },
    ),
    listFact('authentication', 'clients without protection', bad, origin, { weakening: 'escalation' }),
  ];
}

const PROTECTS = /^--(?:tlsverify|userns-remap|no-new-privileges|selinux-enabled|authorization-plugin)\b/;

/** Reads `DOCKER_OPTS="--insecure-registry=registry.local -H tcp://0.0.0.0:2375"`. */
function dockerOptionFacts(lines: readonly Line[]): Fact[] {
  const words = lines.flatMap(({ text }) =>
    /^(?:DOCKER_OPTS|OPTIONS|DOCKERD_OPTIONS)=/.test(text) ? text.slice(text.indexOf('=') + 1).split(/[\s"']+/) : [],
  );
  const { origin } = lines.at(-1)!;
  const isVerified = words.some((word) => /^--tlsverify(?:=true)?$/.test(word));
  const bad = words.filter(
    (word) => word.startsWith('--insecure-registry') || (!isVerified && /tcp:\/\/(?!127\.|localhost)/.test(word)),
  );
  const good = words.filter((word) => PROTECTS.test(word) && !word.endsWith('=false'));
  return [
    listFact('exposure', 'options', bad, origin, { weakening: 'escalation' }),
    listFact(
      'privilege-limit',
      'options that protect',
      good.map((word) => word.split('=')[0]!),
      origin,
      {
        isGood: true,
        weakening: 'removal',
      },
    ),
  ];
}

const WEAK = /^(?:des|3des|null|md5|blowfish\d*|cast128|modp(?:768|1024|1536))!?$/i;

/** Reads `ike=aes256-sha256-modp2048!`, `esp_proposals = 3des-md5`, `aggressive=yes`. */
function proposalFacts(lines: readonly Line[]): Fact[] {
  const bad = lines.flatMap(({ text }) => {
    const [, key = '', value = ''] = /^(\w+)\s*=\s*(.*)$/.exec(text) ?? [];
    if (key === 'aggressive') return /^yes/i.test(value) ? ['aggressive'] : [];
    return /^(?:ike|esp|ah|\w*proposals)$/i.test(key) ? value.split(/[-,\s]+/).filter((word) => WEAK.test(word)) : [];
  });
  return [
    listFact(
      'transit-encryption',
      'weak algorithms',
      bad.map((word) => word.replace('!', '')),
      lines[0]!.origin,
    ),
  ];
}

/** Returns the peers of WireGuard: if both share a key, and if all traffic may come from them. */
function peerFacts(lines: readonly Line[]): Fact[] {
  const facts: Fact[] = [];
  let [name, start] = ['', lines[0]!];
  let keys = new Map<string, string>();
  const close = () => {
    if (name === '') return;
    const peer = `peer ${(keys.get('publickey') ?? '').slice(0, 8)}`;
    const ranges = (keys.get('allowedips') ?? '').split(/[\s,]+/);
    const has = keys.has('presharedkey');
    facts.push(
      {
        ...rankFact(
          'transit-encryption',
          `${peer} PresharedKey`,
          [has ? 1 : 0, has ? 'set' : 'not set'],
          start.origin,
          { atMost: 'low' },
        ),
        onlyChanged: true,
      },
      {
        ...listFact(
          'exposure',
          `${peer} AllowedIPs`,
          ranges.filter((range) => range.endsWith('/0')),
          start.origin,
          {
            atMost: 'low',
            weakening: 'escalation',
          },
        ),
        onlyChanged: true,
      },
    );
  };
  for (const line of lines) {
    if (line.text.startsWith('[')) {
      close();
      [name, start, keys] = [/^\[peer\]/i.test(line.text) ? 'peer' : '', line, new Map()];
    }
    const at = line.text.indexOf('=');
    if (at > 0) keys.set(line.text.slice(0, at).trim().toLowerCase(), line.text.slice(at + 1).trim());
  }
  close();
  return facts;
}
