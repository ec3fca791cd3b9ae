const root='/work/wt/guards';
const { findingsOf } = await import(`${root}/test/detectors/posture/trees.ts`).catch(()=>({findingsOf:null}));
const { detectPosture } = await import(`${root}/src/detectors/posture/index.ts`);
const { Text } = await import(`${root}/src/model/text.ts`);
const only = process.argv[2];
async function run(path:string, before:string, after:string) {
  const f = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches, unparsable } = await detectPosture([f], { before: async () => null, after: async () => null });
  return [...unparsable, ...matches.map((m:any)=>`${m.rule} ${m.confidence}`)];
}
const dir = `${root}/test/detectors/posture/readers/code/guards/`;
let ok=0,bad=0;
for (const f of ['python','ruby-php','javascript','compiled']) {
  const mod = await import(dir+f+'.ts');
  for (const list of Object.values(mod) as any[]) for (const g of list) {
    if (only && !`${f} ${g.framework}`.includes(only)) continue;
    const control = g.control ?? 'authorization';
    const p = (s:string)=>g.program.replace('GUARD',()=>s);
    const say=(what:string, got:string[])=>{bad++;console.log(`${f} | ${g.framework} | ${what} | ${got.join(', ')}`);};
    const isHit=(got:string[])=>got.some(x=>new RegExp(`^(${control === 'rate-limit' ? 'rate-limit|request-rate' : control==='authorization'?'authorization|authentication|allowed-roles':control}) `).test(x)&&!(control==='authorization'&&/low$/.test(x)));
    for (const one of g.guards) {
      const w = await run(g.path,p(one),p(g.none??'')); if(!isHit(w)) say('MISS '+one.replace(/\n/g,'⏎'),w); else ok++;
      const r = await run(g.path,p(g.none??''),p(one)); if(r.length) say('FALSE added '+one,r); else ok++;
    }
    for (const [a,b] of g.weaker??[]) { const w=await run(g.path,p(a),p(b)); if(!isHit(w)&&!w.some(x=>x.startsWith(control))) say(`MISS ${a} -> ${b}`.replace(/\n/g,'⏎'),w); else ok++; const r=await run(g.path,p(b),p(a)); if(r.length) say(`FALSE ${b} -> ${a}`,r); else ok++; }
    for (const [a,b] of g.same??[]) { const w=await run(g.path,p(a),p(b)); if(w.filter(x=>!/low$/.test(x)).length) say(`FALSE same ${a} -> ${b}`.replace(/\n/g,'⏎'),w); else ok++; }
  }
}
console.log(ok,'ok',bad,'bad');
