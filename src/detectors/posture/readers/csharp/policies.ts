/**
 * Policies that C# builds call by call: NWebsec's `ScriptSources(s => s.Self())` and NetEscapades'
 * `AddScriptSrc().Self()`. https://docs.nwebsec.com/en/latest/nwebsec/Configuring-csp.html,
 * https://github.com/andrewlock/NetEscapades.AspNetCore.SecurityHeaders
 */

import { hole } from '../../holes.ts';
import type { HeaderEntry } from '../../judge/effective.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { asText, type Value } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';
import { doubtful, type At } from '../code/circumstances.ts';

/** `AddScriptSrcElem` → `script-src-elem`, `ImageSources` → `img-src`, `FrameAncestors` → `frame-ancestors`. */
function directiveOf(name: string): string | null {
  const [, word] =
    /^(?:Add)?((?:[A-Z][a-z]+){1,2})(?:Src(?:Elem|Attr)?|Sources)$/.exec(name) ??
    /^(?:Add)?(BaseUri|FormAction|FrameAncestors)s?$/.exec(name) ??
    [];
  if (word === undefined) return null;
  const plain = dashed(word === 'Image' ? 'Img' : word);
  const tail = /Src(Elem|Attr)$/.exec(name)?.[1];
  return /Src|Sources/.test(name) ? `${plain}-src${tail === undefined ? '' : `-${tail.toLowerCase()}`}` : plain;
}

function dashed(word: string): string {
  return word.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

const KEYWORD = /^(?:Self|None|UnsafeInline|UnsafeEval|UnsafeHashes|StrictDynamic|WasmUnsafeEval|ReportSample)$/;

/** Returns the sources that one call of a directive adds; null: the call says something else. */
function sourcesOf({ name, value }: CodeCall): readonly string[] | null {
  if (KEYWORD.test(name)) return [`'${dashed(name)}'`];
  if (/^(?:WithNonce|AddNonce)$/.test(name)) return ["'nonce-'"];
  if (/^(?:Data|Blob)$/.test(name)) return [`${name.toLowerCase()}:`];
  if (name === 'OverHttps') return ['https:'];
  if (/^(?:AllowAny|FromAnywhere|Any)$/.test(name)) return ['*'];
  const hash = /^WithHash(256|384|512)?$/.exec(name);
  const texts = value.args.flatMap((arg: Value) => (arg.kind === 'list' ? arg.items : [arg]));
  if (hash !== null) return [`'sha${hash[1] ?? '256'}-${texts.map(asText).at(-1) ?? ''}'`];
  return /^(?:From|CustomSources?)$/.test(name) ? texts.map(asText) : null;
}

/** Returns the policy that a builder's calls spell out; one hole where no directive is known. */
export function policyBuiltBy(builder: CodeCall, calls: readonly CodeCall[], at: At): HeaderEntry {
  const { from, to } = builder.value.at;
  const within = calls.filter((call) => call !== builder && from <= call.own.from && call.own.to <= to);
  const directives = new Map<string, string[]>();
  const parts: Record<string, Origin> = {};
  for (const call of [...within].sort((one, other) => one.own.from - other.own.from)) {
    const around = call.path.findLast((name) => directiveOf(name) !== null);
    const directive = around === undefined ? null : directiveOf(around);
    if (directive === null) continue;
    const sources = directives.get(directive) ?? [];
    sources.push(...(sourcesOf(call) ?? []));
    directives.set(directive, sources);
    parts[directive] ??= at(call.own);
  }
  const text = [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
  return {
    name: 'Content-Security-Policy',
    value: directives.size === 0 ? hole('a policy built by calls') : text,
    origin: at(builder.own),
    certainty: doubtful(builder, 'literal'),
    parts,
  };
}
