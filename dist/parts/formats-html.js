"use strict";var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __commonJS=(cb,mod)=>function(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.exports}catch(e){throw mod=0,e}};var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var require_node_crypto=__commonJS({"lazy:node:crypto"(exports2,module2){var it,load=()=>it??=require("node:crypto");module2.exports={get Certificate(){return load().Certificate},get Cipher(){return load().Cipher},get Cipheriv(){return load().Cipheriv},get Decipher(){return load().Decipher},get Decipheriv(){return load().Decipheriv},get DiffieHellman(){return load().DiffieHellman},get DiffieHellmanGroup(){return load().DiffieHellmanGroup},get ECDH(){return load().ECDH},get Hash(){return load().Hash},get Hmac(){return load().Hmac},get KeyObject(){return load().KeyObject},get Sign(){return load().Sign},get Verify(){return load().Verify},get X509Certificate(){return load().X509Certificate},get checkPrime(){return load().checkPrime},get checkPrimeSync(){return load().checkPrimeSync},get constants(){return load().constants},get createCipheriv(){return load().createCipheriv},get createDecipheriv(){return load().createDecipheriv},get createDiffieHellman(){return load().createDiffieHellman},get createDiffieHellmanGroup(){return load().createDiffieHellmanGroup},get createECDH(){return load().createECDH},get createHash(){return load().createHash},get createHmac(){return load().createHmac},get createPrivateKey(){return load().createPrivateKey},get createPublicKey(){return load().createPublicKey},get createSecretKey(){return load().createSecretKey},get createSign(){return load().createSign},get createVerify(){return load().createVerify},get diffieHellman(){return load().diffieHellman},get generateKey(){return load().generateKey},get generateKeyPair(){return load().generateKeyPair},get generateKeyPairSync(){return load().generateKeyPairSync},get generateKeySync(){return load().generateKeySync},get generatePrime(){return load().generatePrime},get generatePrimeSync(){return load().generatePrimeSync},get getCipherInfo(){return load().getCipherInfo},get getCiphers(){return load().getCiphers},get getCurves(){return load().getCurves},get getDiffieHellman(){return load().getDiffieHellman},get getFips(){return load().getFips},get getHashes(){return load().getHashes},get getRandomValues(){return load().getRandomValues},get hash(){return load().hash},get hkdf(){return load().hkdf},get hkdfSync(){return load().hkdfSync},get pbkdf2(){return load().pbkdf2},get pbkdf2Sync(){return load().pbkdf2Sync},get privateDecrypt(){return load().privateDecrypt},get privateEncrypt(){return load().privateEncrypt},get publicDecrypt(){return load().publicDecrypt},get publicEncrypt(){return load().publicEncrypt},get randomBytes(){return load().randomBytes},get randomFill(){return load().randomFill},get randomFillSync(){return load().randomFillSync},get randomInt(){return load().randomInt},get randomUUID(){return load().randomUUID},get scrypt(){return load().scrypt},get scryptSync(){return load().scryptSync},get secureHeapUsed(){return load().secureHeapUsed},get setEngine(){return load().setEngine},get setFips(){return load().setFips},get sign(){return load().sign},get subtle(){return load().subtle},get timingSafeEqual(){return load().timingSafeEqual},get verify(){return load().verify},get webcrypto(){return load().webcrypto}}}});var html_exports={};__export(html_exports,{format:()=>format});module.exports=__toCommonJS(html_exports);var SEVERITIES=["low","medium","high","critical"],CONFIDENCES=["low","medium","high"];function compareSeverity(a,b){return SEVERITIES.indexOf(b)-SEVERITIES.indexOf(a)}function compareConfidence(a,b){return CONFIDENCES.indexOf(b)-CONFIDENCES.indexOf(a)}function standingOf(finding){return finding.suppression!==null?"suppressed":finding.blocks?"blocks":finding.confidence==="low"?"note":"warns"}function sortStandings(report){let groups={blocks:[],warns:[],note:[],suppressed:[]},sorted=[...report.findings].sort((a,b)=>compareSeverity(a.severity,b.severity)||compareConfidence(a.confidence,b.confidence));for(let finding of sorted)groups[standingOf(finding)].push(finding);return{blocks:groups.blocks,warns:groups.warns,notes:groups.note,suppressed:groups.suppressed}}function worstFirst(report){let{blocks,warns,notes,suppressed}=sortStandings(report);return[...blocks,...warns,...notes,...suppressed]}function plural(count,noun,many=`${noun}s`){return`${withThousands(count)} ${count===1?noun:many}`}function withThousands(count){return String(count).replace(/\B(?=(\d{3})+$)/g,",")}function shortOid(oid){return oid.slice(0,8)}function duration(seconds){if(seconds<10)return`${seconds.toFixed(1)} s`;let whole=Math.round(seconds);return whole<60?`${whole} s`:`${Math.floor(whole/60)} min ${whole%60} s`}function whereIs(sighting){let field=sighting.field===void 0?"":`, ${sighting.field}`;return sighting.path===""&&sighting.commit===null?sighting.field??"the text given":sighting.path===""?`commit ${shortOid(sighting.commit)}${field}`:sighting.place.line>=1?`${sighting.path}:${sighting.place.line}${field}`:sighting.path}function whatIs(finding){return finding.kind==="secret"?redactedOf(finding):finding.components.length>0?finding.components.join("; "):`${finding.before} \u2192 ${finding.after}`}function redactedOf(finding){let state=finding.proof===void 0?")":`, ${finding.proof})`;return finding.secret.redacted.replace(/\)$/,state)}function originOf(finding){if(finding.kind==="posture"||finding.commit===null)return null;let by=finding.author===null?"":` by ${finding.author}`,on=finding.date===null?"":` on ${finding.date.slice(0,10)}`;return`Added in ${shortOid(finding.commit)}${by}${on}`}function refsOf({names,count},shown=3){let short=names.slice(0,shown).map(name=>name.replace(/^refs\/(?:heads|remotes)\//,"").replace(/^refs\/tags\//,"tag "));return`${short.join(", ")}${count>short.length?` and ${count-short.length} more`:""}`}function reachOf(finding){if(finding.kind==="posture"||finding.reach===void 0||finding.reach.refs.count===0)return null;let{refs,live}=finding.reach;if(live===null)return`In the history of ${refsOf(refs)}.`;if(live.count===0)return`Removed from the files of ${refsOf(refs)}, but still in ${refs.count===1?"its":"their"} history.`;let others=refs.count-live.count;if(others===0)return`Still in the files of ${refsOf(live)}.`;let rest=plural(others,"other branch or tag","other branches or tags");return`Still in the files of ${refsOf(live)}, and in the history of ${rest}.`}function removalOf(finding){if(finding.kind==="posture"||finding.reach===void 0)return null;let{refs,live,removal}=finding.reach,branch=refsOf({names:refs.names.slice(0,1),count:1});return staysElsewhere(finding)?`No file of ${branch} contains it now, but files of ${refsOf(live)} do: it has no date of leaving.`:removal===void 0?null:`No file of ${branch} contains it since ${shortOid(removal.commit)} on ${removal.date.slice(0,10)}.`}function staysElsewhere(finding){if(finding.kind==="posture"||finding.reach===void 0)return!1;let{refs,live}=finding.reach;return live!==null&&live.count>0&&refs.count>0&&live.names[0]!==refs.names[0]}function stillInFiles(findings){let known=findings.filter(finding=>finding.kind==="secret"&&finding.reach!==void 0);if(known.length===0)return"";let live=known.filter(finding=>finding.kind==="secret"&&(finding.reach.live?.count??0)>0);return`, ${live.length===0?"none":live.length} still in files`}function furtherPaths(finding){if(!finding.reach)return{names:[],count:0};let{names,count}=finding.reach.paths,shown=new Set([finding,...finding.alsoAt].flatMap(({path})=>[path,path.split("!")[0]])),further=names.filter(path=>!shown.has(path));return{names:further,count:further.length+count-names.length}}function countOf(findings){let secrets=findings.filter(finding=>finding.kind==="secret").length,settings=findings.length-secrets,counts=[];return secrets>0&&counts.push(plural(secrets,"leaked credential")),settings>0&&counts.push(plural(settings,"weakened setting")),counts.join(", ")}function coverageOf(coverage){let{commitsExpected:expected,commitsScanned:scanned}=coverage;return`${scanned===expected?plural(scanned,"commit"):`${scanned} of ${plural(expected,"commit")}`}, ${plural(coverage.files,"file")}, ${plural(coverage.rules,"rule")}, ${duration(coverage.seconds)}`}function verdictOf(report){switch(report.verdict.kind){case"pass":return"pass";case"warn":return`pass with ${plural(report.verdict.warnings.length,"warning")}`;case"block":return"blocked";case"incomplete":return report.verdict.blocking.length>0?"blocked, and incomplete":"incomplete"}}function meaningOfIncomplete(report){if(report.verdict.kind!=="incomplete")return null;if(report.verdict.blocking.length>0)return"The findings block the change; what could not be read may contain more.";let late=report.verdict.gaps.every(({code:code2})=>code2==="deadline");return report.verdict.stops?`This is not a pass: the gate stays shut (policy: ${late?"on-deadline":"incomplete"} = block).`:`This is not a pass, but the policy lets the change through (policy: ${late?"on-deadline = accept-and-report":"incomplete = warn"}).`}var SKIPPED={submodule:["submodule, to scan in its own repository","submodules, to scan in their own repositories"],"ignored-path":["file the policy ignores","files the policy ignores"],"lfs-pointer":["Git LFS pointer","Git LFS pointers"],"unparsable-setting":["settings file that does not parse","settings files that do not parse"],"large-setting":["settings file too large to be read whole, judged in part","settings files too large to be read whole, judged in part"],"corrupt-container":["broken archive, read as far as it goes","broken archives, read as far as they go"],"encrypted-container":["encrypted file in an archive","encrypted files in archives"],"unread-format":["archive or document in an unsupported format","archives or documents in unsupported formats"]};function skippedOf(skip){let more=skip.count>skip.examples.length?", \u2026":"",examples=skip.examples.length>0?` (${skip.examples.join(", ")}${more})`:"";return plural(skip.count,...SKIPPED[skip.reason])+examples}function noticesOf({notices=[]}){return notices.map(sentencesOf)}function sentencesOf({message,next}){return`${sentence(message)}${next===null?"":` ${sentence(next)}`}`}function keptBack(standings){let counts=[];return standings.notes.length>0&&counts.push(plural(standings.notes.length,"note")),standings.suppressed.length>0&&counts.push(`${withThousands(standings.suppressed.length)} suppressed`),counts.join(", ")}function suppressionOf({suppression}){if(suppression===null)return"";let how={inline:"accepted in the file",policy:"accepted in the policy",text:"its text is accepted in the policy",baseline:"known in the baseline",bypass:"bypassed"},by=suppression.owner===null?"":` by ${suppression.owner}`,until=suppression.until===null?"":` until ${suppression.until}`,{kind,reason}=suppression,why=kind==="bypass"?` (reason: ${reason})`:`: ${reason}`;return`${how[kind]}${by}${until}${reason===""?"":why}`}function whyItPasses(finding){let standing=standingOf(finding);if(standing==="note")return finding.kind==="secret"&&finding.proof==="expired"?"Only a note: it is expired.":"Only a note: low confidence.";if(standing!=="warns")return null;if(finding.kind==="secret"&&finding.movedFrom!==null)return"Only warns: it leaked before, and was moved.";if(finding.kind==="posture"&&finding.weakening==="widening")return"Only warns: more is allowed than before, which is often intended.";let what=finding.kind==="secret"?"a credential":"a weakened setting",{severity,confidence}=finding;return`Only warns: ${what} of ${severity} severity and ${confidence} confidence does not block here.`}function idleCommentOf({idleComment}){return idleComment===void 0?null:`A comment here does not accept it: ${idleComment}.`}function sentence(text){return/[.?:…]$/.test(text)?text:`${text}.`}function headlineCount(blocks,warns){return countOf(blocks.length>0?blocks:warns)}var import_expression=require("./expressions-expression.js"),UNSEEN=(0,import_expression.expression)("gu")`
  [\0-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]
  |[\u{e0000}-\u{e007f}]|\p{Surrogate}
`,NAMED={"\n":"\\n","\r":"\\r","	":"\\t","\0":"\\0"};function visible(text){return text.replace(UNSEEN,character=>NAMED[character]??numbered(character.codePointAt(0)))}function numbered(code2){let digits=code2.toString(16);return code2<256?`\\x${digits.padStart(2,"0")}`:code2<65536?`\\u${digits.padStart(4,"0")}`:`\\u{${digits}}`}var HTML={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};function htmlText(text){return visible(text).replace(/[&<>"']/g,character=>HTML[character]).replaceAll("##[","##&#91;")}function isWebPage(text){return/^https?:\/\/[^\s<>"']+$/.test(text)&&URL.canParse(text)&&visible(text)===text}var ACCEPT_HISTORY=["3. Accept what history keeps, so that this scan passes:","tidegate baseline --write"];function whatIsLeft({live}){return live!==null&&live.count>0?"Remove it from the current files. Once it is revoked, the copies in history are harmless: no rewrite needed.":"Leave the history as it is: once it is revoked, the copies there are harmless."}function wayOut({path,isRoot},commit,tips){let tag=path===""?tips.find(({ref})=>ref.startsWith("refs/tags/"))?.ref.slice(10):void 0;return tag!==void 0?[`Replace the tag: git tag -f -a ${/^\w[\w./-]*$/.test(tag)?tag:"<tag>"}`,"with another message"]:tips.some(({ref})=>ref.startsWith("refs/heads/"))?["Remove it from your last commit: git commit --amend",path===""?"with another message":"delete the line and git add the file first"]:[`Remove it from your commits: ${rebaseOf(commit,isRoot)}`,path===""?"reword that commit":"edit that commit, delete the line"]}function rebaseOf(commit,isRoot=!1){return`git rebase -i ${isRoot?"--root":`${shortOid(commit)}^`}`}function paragraph2(text){return`<p>${htmlText(text)}</p>`}function code(text){return`<code>${htmlText(text)}</code>`}function articleOf(finding){let standing=standingOf(finding),origin=originOf(finding),lines=[`<article class="${standing} ${finding.severity}" data-rule="${htmlText(finding.title)}" data-file="${htmlText(finding.path===""?whereIs(finding):finding.path)}" data-author="${htmlText(finding.author??"unknown")}" data-date="${htmlText(finding.date??"")}" data-month="${htmlText((finding.date??"unknown").slice(0,7))}">`,`<span class="badge">${standing}</span><h3>${htmlText(finding.title)}</h3>`,`<p>${code(whereIs(finding))} ${code(whatIs(finding))}</p>`];standing==="suppressed"&&lines.push(paragraph2(sentence(`Suppressed: ${suppressionOf(finding)}`)));let passes=whyItPasses(finding);passes!==null&&lines.push(paragraph2(passes));let idle=idleCommentOf(finding);idle!==null&&lines.push(paragraph2(idle)),origin!==null&&lines.push(paragraph2(sentence(origin)));let reach=reachOf(finding);reach!==null&&lines.push(paragraph2(reach));let removal=removalOf(finding);if(removal!==null&&lines.push(paragraph2(removal)),finding.kind==="secret"){let further=furtherPaths(finding);lines.push(...otherPlaces([...finding.alsoAt.map(whereIs),...further.names],further.count-further.names.length,finding.movedFrom))}return lines.push(paragraph2(sentence(finding.why)),...stepsOf(finding),...readMore(finding)),lines.push(`<p class="quiet">${htmlText(finding.severity)}, ${htmlText(finding.confidence)} confidence. Rule ${code(finding.rule)}, fingerprint ${code(finding.fingerprint)}.</p>`,"</article>"),lines.join(`
`)}function otherPlaces(alsoAt,more,movedFrom){let lines=[];if(movedFrom!==null&&lines.push(`<p>Moved here from ${code(movedFrom)}.</p>`),alsoAt.length===1&&lines.push(`<p>Also at ${code(alsoAt[0])}.</p>`),alsoAt.length>1){let places=alsoAt.map(place=>`<li>${code(place)}</li>`);more>0&&places.push(`<li>and ${plural(more,"more place")}</li>`),lines.push(`<details><summary>Also at ${plural(alsoAt.length+more,"other place")}</summary><ul>${places.join(`
`)}</ul></details>`)}return lines}function stepsOf(finding){if(finding.kind==="posture")return[finding.restore===null?paragraph2(sentence(finding.fix)):`<p>Restore ${code(finding.restore)}</p>`];if(finding.suppression!==null)return[];let{revoke}=finding,button=revoke!==null&&isWebPage(revoke)?` ${link(revoke,"Revoke it here","button")}`:"",keep=finding.keep===null?"":`<br>${finding.keep.isInFile?"In this file, use":"Safer"}: ${code(finding.keep.line)}`,last=finding.reach&&finding.blocks?`<li>${ACCEPT_HISTORY[0].replace("3. ","")} ${code(ACCEPT_HISTORY[1])}</li>`:"";return[`<ol><li>${htmlText(sentence(finding.fix))}${button}${keep}</li><li>${secondStep(finding)}</li>${last}</ol>`]}function secondStep(finding){if(finding.kind==="secret"&&finding.reach)return htmlText(whatIsLeft(finding.reach));if(finding.kind!=="secret"||finding.commit===null)return"Remove it from the file before you commit.";let[step,how]=wayOut(finding,finding.commit,[]);return htmlText(sentence(`${step} (${how})`))}function readMore(finding){let links=[...finding.kind==="secret"&&finding.suppression!==null&&finding.revoke!==null&&isWebPage(finding.revoke)?[link(finding.revoke,"Revoke it")]:[],...finding.references.filter(isWebPage).map(page=>link(page,page))];return links.length===0?[]:[`<p>${links.join(", ")}</p>`]}function link(page,text,kind=""){return`<a${kind===""?"":` class="${kind}"`} href="${htmlText(page)}" rel="noreferrer noopener">${htmlText(text)}</a>`}var import_node_crypto=__toESM(require_node_crypto(),1);var SCRIPT=`
(() => {
  const box = document.getElementById('findings'), form = document.getElementById('controls');
  if (!form) return;
  form.hidden = false;
  const all = [...box.children].map((node) => ({ node, text: null }));
  const size = 50, pages = document.getElementById('pages'), shown = document.getElementById('shown');
  const back = document.getElementById('back'), next = document.getElementById('next');
  const day = 24 * 3600 * 1000;
  let page = 0;
  const age = (date) => {
    const days = (Date.now() - Date.parse(date)) / day;
    if (Number.isNaN(days)) return 'age unknown';
    return days < 7 ? 'under a week' : days < 31 ? 'under a month' : days < 366 ? 'under a year' : 'over a year';
  };
  const keyOf = (node, group) => (group === 'age' ? age(node.dataset.date) : node.dataset[group]);
  const textOf = (one) => (one.text ??= one.node.textContent.toLowerCase());
  const draw = () => {
    const words = form.elements.words.value.toLowerCase().split(' ').filter(Boolean);
    const on = new Set([...form.querySelectorAll('input:checked')].map((input) => input.name));
    const group = form.elements.group.value;
    const isOn = ({ node }) => [...node.classList].every((name) => on.has(name));
    const found = all.filter((one) => isOn(one) && words.every((word) => textOf(one).includes(word)));
    const groups = new Map();
    if (group) {
      for (const one of found) {
        const key = keyOf(one.node, group);
        if (!groups.has(key)) groups.set(key, []);
        groups.get(key).push(one);
      }
    } else groups.set(null, found);
    const last = Math.max(0, Math.ceil(found.length / size) - 1);
    page = Math.min(page, last);
    const nodes = [];
    let place = 0;
    for (const [key, members] of groups) {
      const from = Math.max(0, page * size - place), to = Math.min(members.length, (page + 1) * size - place);
      place += members.length;
      if (from >= to) continue;
      if (key !== null) {
        const head = document.createElement('h3');
        head.className = 'group';
        head.textContent = key + ' (' + members.length + ')';
        nodes.push(head);
      }
      for (const { node } of members.slice(from, to)) nodes.push(node);
    }
    box.replaceChildren(...nodes);
    pages.hidden = last === 0;
    back.disabled = page === 0;
    next.disabled = page === last;
    const where = last ? ', page ' + (page + 1) + ' of ' + (last + 1) : '';
    shown.textContent = found.length + ' of ' + all.length + ' findings' + where;
  };
  const turn = (by) => {
    page = Math.max(0, page + by);
    draw();
    box.focus({ preventScroll: true });
    box.scrollIntoView();
  };
  let wait = 0;
  form.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(() => { page = 0; draw(); }, form.elements.words === document.activeElement ? 150 : 0);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  back.addEventListener('click', () => turn(-1));
  next.addEventListener('click', () => turn(1));
  addEventListener('beforeprint', () => box.replaceChildren(...all.map(({ node }) => node)));
  addEventListener('afterprint', draw);
  draw();
})();
`;var STYLE=`
:root {
  color-scheme: light dark;
  --ink: #1c2128; --paper: #fff; --quiet: #59636e; --line: #d1d9e0; --code: #f3f5f7;
  --blocks: #c2242f; --warns: #8a5a00; --note: #0b62c4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6edf3; --paper: #10151b; --quiet: #9aa5b1; --line: #3a434d; --code: #1b222b;
    --blocks: #ff7b80; --warns: #e3b341; --note: #6cb0ff;
  }
}
body {
  margin: 2rem auto; max-width: 60rem; padding: 0 1rem;
  font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
}
h1 { font-size: 1.5rem; overflow-wrap: anywhere; }
h3 { font-size: 1.05rem; margin: 0; display: inline; }
code {
  font: 0.9em ui-monospace, monospace; background: var(--code); padding: 0.1em 0.3em; border-radius: 4px;
  overflow-wrap: anywhere; white-space: pre-wrap;
}
a { color: var(--note); overflow-wrap: anywhere; }
footer, .quiet { color: var(--quiet); }
.skip { position: absolute; left: -99rem; }
.skip:focus { position: static; }
fieldset {
  border: 1px solid var(--line); border-radius: 6px; display: flex; flex-wrap: wrap; gap: 0.3rem 1.2rem;
  margin: 1rem 0; min-width: 0;
}
article {
  border: 1px solid var(--line); border-left: 5px solid var(--quiet); border-radius: 6px; padding: 0.7rem 1rem;
  margin: 0.8rem 0; overflow-wrap: anywhere;
}
article.blocks { border-left-color: var(--blocks); }
article.warns { border-left-color: var(--warns); }
article.note { border-left-color: var(--note); }
.badge {
  font-size: 0.8rem; border: 1px solid currentColor; border-radius: 1em; padding: 0 0.6em; margin-right: 0.4em;
}
.blocks .badge { color: var(--blocks); }
.warns .badge { color: var(--warns); }
.note .badge { color: var(--note); }
p { margin: 0.4rem 0; overflow-wrap: anywhere; }
ol { margin: 0.4rem 0; padding-left: 1.4rem; }
section { margin: 1.5rem 0; }
section > h2, .group { font-size: 1.15rem; display: block; margin: 0.9rem 0 0.5rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-size: 0.92rem; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); }
.wide { overflow-x: auto; }
svg { width: 100%; height: auto; border-bottom: 1px solid var(--line); }
.live { fill: var(--blocks); }
.gone { fill: none; stroke: var(--quiet); }
.left { fill: var(--note); }
.axis { fill: var(--line); }
#findings article { content-visibility: auto; contain-intrinsic-size: auto 14rem; }
#findings:focus { outline: none; }
[hidden] { display: none !important; }
input[type=search], select, button {
  font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 6px;
  padding: 0.25rem 0.6rem; max-width: 100%;
}
button[disabled] { color: var(--quiet); }
.button {
  display: inline-block; border: 1px solid currentColor; border-radius: 6px; padding: 0.1rem 0.6rem;
  text-decoration: none; font-weight: 600;
}
:focus-visible { outline: 3px solid var(--note); outline-offset: 2px; }
.pages { display: flex; gap: 0.6rem; align-items: center; margin: 0.8rem 0; }
@media print {
  :root {
    color-scheme: light;
    --ink: #000; --paper: #fff; --quiet: #444; --line: #999; --code: #fff;
    --blocks: #a00; --warns: #640; --note: #048;
  }
  fieldset, .pages, .skip { display: none !important; }
  body { margin: 0; max-width: none; font-size: 11pt; }
  .wide { overflow: visible; }
  article { break-inside: avoid; }
  #findings article { content-visibility: visible; }
  a::after { content: " (" attr(href) ")"; }
}
@media (max-width: 30rem) {
  body { margin: 0.5rem auto; padding: 0 0.6rem; }
  article { padding: 0.5rem 0.6rem; }
}
`;var hashOf=text=>`'sha256-${(0,import_node_crypto.createHash)("sha256").update(text).digest("base64")}'`,POLICY=`default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'`;function pageOf(title,body){return`${["<!doctype html>",'<html lang="en">',"<head>",'<meta charset="utf-8">',`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,'<meta name="viewport" content="width=device-width, initial-scale=1">','<meta name="referrer" content="no-referrer">',`<title>${htmlText(title)}</title>`,`<style>${STYLE}</style>`,"</head>","<body>",'<a class="skip" href="#findings">Skip to the findings</a>',...body,`<script>${SCRIPT}</script>`,"</body>","</html>"].join(`
`)}
`}function controlsFor(counts){let box=(name,label)=>`<label><input type="checkbox" name="${name}" checked> ${label}</label>`,severities=Object.entries(counts).filter(([,count])=>count>0).map(([severity,count])=>box(severity,`${severity} (${count})`));return['<form id="controls" hidden><fieldset><legend>Show</legend>','<label>Search <input type="search" name="words"></label>',`<label>Group by <select name="group"><option value="">nothing</option>${["rule","file","author","age","month"].map(name=>`<option value="${name}">${name}</option>`).join("")}</select></label>`,...severities,...["blocks","warns","note","suppressed"].map(standing=>box(standing,standing)),"</fieldset></form>",'<p id="shown" class="quiet" role="status"></p>','<div id="pages" class="pages" hidden><button type="button" id="back">Back</button><button type="button" id="next">Next</button></div>']}var ROWS=200;function summaryTable(findings){let rows=new Map;for(let finding of findings){let key=`${standingOf(finding)} ${finding.title}`,row2=rows.get(key)??{worst:finding,count:0,files:new Set};row2.count++,row2.files.add(finding.path),rows.set(key,row2)}return tableOf("Summary",["","what","severity","findings","files"],[...rows.values()].map(({worst,count,files})=>[badge(worst),htmlText(worst.title),worst.severity,String(count),String(files.size)]))}function postureTable(findings){return tableOf("Settings",["","setting","where","was","now"],findings.flatMap(finding=>finding.kind==="posture"&&finding.suppression===null?[[badge(finding),htmlText(finding.title),code(whereIs(finding)),code(finding.before),code(finding.after)]]:[]))}function suppressionTable(findings){return tableOf("Accepted findings",["what","where","how","until"],findings.flatMap(finding=>finding.suppression===null?[]:[[htmlText(finding.title),code(whereIs(finding)),htmlText(suppressionOf(finding)),htmlText(finding.suppression.until??"no end")]]))}function badge(finding){let standing=standingOf(finding);return`<span class="${standing}"><span class="badge">${standing}</span></span>`}function tableOf(title,head,rows){if(rows.length===0)return[];let shown=rows.slice(0,ROWS).map(cells=>`<tr>${cells.map(cell=>`<td>${cell}</td>`).join("")}</tr>`),more=rows.length-shown.length;return[`<section aria-label="${title}"><h2>${title}</h2><div class="wide" tabindex="0" role="region" aria-label="${title}, table"><table>`,`<thead><tr>${head.map(cell=>`<th scope="col">${cell===""?"standing":cell}</th>`).join("")}</tr></thead>`,`<tbody>${shown.join(`
`)}</tbody></table></div>`,...more>0?[`<p class="quiet">and ${more} more below</p>`]:[],"</section>"]}var WIDTH=720,HEIGHT=70,MONTHS=120;function timeline(findings){let months=countByMonth(findings);if(months.size<2)return[];let none={live:0,gone:0,left:0},sorted=monthsBetween([...months.keys()].sort()).map(month=>[month,months.get(month)??none]),most=Math.max(1,...sorted.map(([,{live,gone,left}])=>Math.max(live+gone,left))),hasLeft=sorted.some(([,{left}])=>left>0),step=WIDTH/sorted.length,bars=sorted.flatMap(([month,count],index)=>barsOf(month,count,most,index*step,step)),axis=hasLeft?[`<rect class="axis" x="0" y="${HEIGHT}" width="${WIDTH}" height="1"></rect>`]:[],[first,last]=[sorted[0][0],sorted.at(-1)[0]];return[`<section aria-label="Timeline"><h2>${hasLeft?"When credentials came in and left":"When credentials came in"}</h2>`,`<svg viewBox="0 0 ${WIDTH} ${hasLeft?2*HEIGHT+1:HEIGHT}" role="img" aria-label="Credentials by month, from ${first} to ${last}, at most ${most} a month">${[...axis,...bars].join("")}</svg>`,`<p class="quiet">${first} to ${last}. ${hasLeft?"Up: came in. ":""}Filled: still in files; outlined: in history only.${hasLeft?" Down: left the files.":""}${undated(findings)}</p></section>`]}function undated(findings){let staying=findings.filter(staysElsewhere).length,lost=findings.filter(finding=>finding.kind==="secret"&&finding.reach?.live?.count===0).filter(finding=>finding.kind==="secret"&&finding.reach.removal===void 0).length;return(staying===0?"":` ${plural(staying,"credential")} without a date of leaving: the files of another branch still have ${staying===1?"it":"them"}. Delete that branch, or the file in it.`)+(lost===0?"":` ${plural(lost,"credential")} left at a date that is not known.`)}function countByMonth(findings){let months=new Map,countIn=(date,kind)=>{let month=/^\d{4}-\d{2}/.exec(date??"")?.[0];if(month===void 0)return;let count=months.get(month)??{live:0,gone:0,left:0};count[kind]++,months.set(month,count)};for(let finding of findings){if(finding.kind!=="secret")continue;let isGone=finding.reach?.live!==void 0&&(finding.reach.live?.count??0)===0;countIn(finding.date,isGone?"gone":"live"),countIn(finding.reach?.removal?.date,"left")}return months}function monthsBetween(sorted){let numberOf=month=>Number(month.slice(0,4))*12+Number(month.slice(5))-1,last=numberOf(sorted.at(-1)),first=Math.max(numberOf(sorted[0]),last-MONTHS+1);return Array.from({length:last-first+1},(_,index)=>{let month=first+index;return`${String(Math.floor(month/12)).padStart(4,"0")}-${String(month%12+1).padStart(2,"0")}`})}function barsOf(month,{live,gone,left},most,x,step){let height=count=>Math.round(count/most*HEIGHT),at=`x="${Math.round(x)}" width="${Math.max(2,Math.floor(step)-1)}"`,title=`<title>${month}: ${live+gone} came in, ${live} still in files${left===0?"":`, ${left} left the files`}</title>`,bar=(kind,y,count)=>count===0?[]:[`<rect class="${kind}" ${at} y="${y}" height="${height(count)}">${title}</rect>`];return[...bar("live",HEIGHT-height(live),live),...bar("gone",HEIGHT-height(live)-height(gone),gone),...bar("left",HEIGHT+1,left)]}function renderHtml(report,subject){let findings=worstFirst(report),title=`tidegate: ${verdictOf(report)}`,{blocks,warns,notes,suppressed}=sortStandings(report),counted=blocks.length>0?blocks:warns,count=counted.length>0?`${headlineCount(blocks,warns)}${stillInFiles(counted)}.`:"",others=keptBack({notes,suppressed}),nothing=report.verdict.kind==="incomplete"?"Nothing found in what could be read.":"Nothing found.";return pageOf(title,["<header>",`<h1>${htmlText(title)}</h1>`,...subject===void 0?[]:[`<p>${code(subject)}</p>`],...gapsOf(report),paragraph2([count===""?nothing:count,others===""?"":`${others}.`].join(" ").trim()),paragraph2(`Scanned ${coverageOf(report.coverage)}: ${report.coverage.label}.`),"</header>","<main>",...summaryTable(findings),...timeline(findings),...postureTable(findings),...suppressionTable(findings),...findings.length===0?[]:['<section aria-label="Findings"><h2>Findings</h2>',...controlsFor(countBySeverity(findings))],'<div id="findings" tabindex="-1">',...findings.map(articleOf),"</div>",...findings.length===0?[]:["</section>"],"</main>",...footOf(report)])}function countBySeverity(findings){let counts={critical:0,high:0,medium:0,low:0};for(let finding of findings)counts[finding.severity]++;return counts}var GAPS_SHOWN=3;function gapsOf(report){if(report.verdict.kind!=="incomplete")return[];let gaps=report.verdict.gaps.map(gap=>`<li>${htmlText(sentence(gap.message)+(gap.next===null?"":` ${sentence(gap.next)}`))}</li>`),more=gaps.slice(GAPS_SHOWN);return[`<ul>${gaps.slice(0,GAPS_SHOWN).join(`
`)}</ul>`,...more.length===0?[]:[`<details><summary>and ${more.length} more</summary><ul>${more.join(`
`)}</ul></details>`],paragraph2(meaningOfIncomplete(report))]}function footOf({coverage}){let lines=["<footer>",`<p>Policy from ${code(coverage.policySource)}. Rules are matched by ${coverage.engine}, git objects are read by ${coverage.backend}.</p>`];return coverage.skipped.length>0&&lines.push(paragraph2(`Skipped: ${coverage.skipped.map(skippedOf).join("; ")}.`)),[...lines,...noticesOf(coverage).map(paragraph2),"</footer>"]}var format={name:"html",extension:"html",summary:"For people: one self-contained page.",namesSubject:!0,showsRemovals:!0,render:(report,{subject})=>renderHtml(report,subject)};0&&(module.exports={format});
