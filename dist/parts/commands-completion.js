"use strict";var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var completion_exports={};__export(completion_exports,{command:()=>command});module.exports=__toCommonJS(completion_exports);var import_controls=require("./posture-controls.js");async function matchingRules(){return(await Promise.resolve().then(()=>require("./patterns.js"))).rules}var import_secrets=require("./secrets.js");var TidegateError=class extends Error{constructor(code,message2,options={}){super(message2,options.cause===void 0?void 0:{cause:options.cause});this.code=code;this.name=new.target.name,this.next=options.next}code;next},UsageError=class extends TidegateError{exitCode=2};function nearestOf(word,candidates){let names=[...candidates],best=null,least=Math.max(1,Math.floor(word.length/3))+1;for(let name of names){if(Math.abs(name.length-word.length)>=least)continue;let distance=editDistance(word,name);distance<least&&([best,least]=[name,distance])}return best??onlyCompletion(word,names)}var SHORTEST_START=3;function onlyCompletion(word,names){if(word.replace(/^-+/,"").length<SHORTEST_START)return null;let wholes=names.filter(name=>name.startsWith(word));return wholes.length===1?wholes[0]:null}function didYouMean(word,candidates){let name=nearestOf(word,candidates);return name===null?"":` Did you mean ${name}?`}function editDistance(a,b){let before=[],row=Array.from({length:b.length+1},(_,column)=>column);for(let i=1;i<=a.length;i++){let next=[i];for(let j=1;j<=b.length;j++){let least=Math.min(row[j]+1,next[j-1]+1,row[j-1]+(a[i-1]===b[j-1]?0:1));i>1&&j>1&&a[i-1]===b[j-2]&&a[i-2]===b[j-1]&&(least=Math.min(least,before[j-2]+1)),next.push(least)}[before,row]=[row,next]}return row[b.length]}var SCAN_EXIT_CODES={0:"nothing blocks",1:"something blocks: a leaked credential or a weakened setting",2:"wrong use or configuration",3:"could not scan everything it was asked to; this is not a pass"},CREDENTIAL_EXIT_CODES={...SCAN_EXIT_CODES,1:"a leaked credential blocks"},USE_EXIT_CODES={0:"done",2:"wrong use or configuration"};var import_node_fs2=require("node:fs"),import_node_path2=require("node:path");var FORMATS={checkstyle:{extension:"checkstyle.xml",load:()=>Promise.resolve().then(()=>require("./formats-checkstyle.js"))},csv:{extension:"csv",load:()=>Promise.resolve().then(()=>require("./formats-csv.js"))},"gitlab-quality":{extension:"codequality.json",load:()=>Promise.resolve().then(()=>require("./formats-gitlab-quality.js"))},"gitlab-secrets":{extension:"gitlab.json",load:()=>Promise.resolve().then(()=>require("./formats-gitlab-secrets.js"))},"gitleaks-json":{extension:"gitleaks.json",load:()=>Promise.resolve().then(()=>require("./formats-gitleaks-json.js"))},html:{extension:"html",load:()=>Promise.resolve().then(()=>require("./formats-html.js"))},json:{extension:"json",load:()=>Promise.resolve().then(()=>require("./formats-json.js"))},jsonl:{extension:"jsonl",load:()=>Promise.resolve().then(()=>require("./formats-jsonl.js"))},junit:{extension:"xml",load:()=>Promise.resolve().then(()=>require("./formats-junit.js"))},markdown:{extension:"md",load:()=>Promise.resolve().then(()=>require("./formats-markdown.js"))},rdjson:{extension:"rdjson",load:()=>Promise.resolve().then(()=>require("./formats-rdjson.js"))},sarif:{extension:"sarif",load:()=>Promise.resolve().then(()=>require("./formats-sarif.js"))},terminal:{extension:"txt",load:()=>Promise.resolve().then(()=>require("./formats-terminal.js"))}},DEFAULT_FORMAT="terminal";var import_node_fs=require("node:fs"),import_node_path=__toESM(require("node:path"),1);function realFolder(folder){try{return(0,import_node_fs.realpathSync)(folder)}catch{let above=import_node_path.default.dirname(folder);return above===folder?folder:import_node_path.default.join(realFolder(above),import_node_path.default.basename(folder))}}var FILES={from:["file"]},FOLDERS={from:["folder"]};function flag(name,summary,short){return{name,...short===void 0?{}:{short},value:null,summary,read:typed=>typed.length>0}}function text(name,value,summary,completes={}){return{name,value,summary,completes,read:typed=>typed.at(-1)}}function textOr(name,value,summary,otherwise,completes={}){return{name,value,summary,default:otherwise,completes,read:typed=>typed.at(-1)??otherwise}}function choice(name,choices,summary,otherwise){return{name,value:choices.join("|"),summary,completes:{words:choices},...otherwise===void 0?{}:{default:otherwise},read:typed=>typed.length===0?void 0:oneOf(name,typed.at(-1),choices)}}function oneOf(option,word,choices){let found=choices.find(known=>known===word);if(found!==void 0)return found;throw new UsageError("bad-arguments",`--${option} ${word} is not known.${didYouMean(word,choices)}`,{next:`It is one of: ${choices.join(", ")}.`})}var FORMAT_NAMES=Object.keys(FORMATS),FORMAT={name:"format",value:"<format>[=<file>]",summary:`${FORMAT_NAMES.slice(0,-1).join(", ")} or ${FORMAT_NAMES.at(-1)}; into a file, or to standard output. May be repeated.`,default:DEFAULT_FORMAT,isRepeatable:!0,completes:{words:FORMAT_NAMES},read:typed=>withoutClash([...new Set(typed)].map(parseOutput))};function parseOutput(typed){let equals=typed.indexOf("="),format=oneOf("format",equals===-1?typed:typed.slice(0,equals),FORMAT_NAMES),file=equals===-1?null:typed.slice(equals+1);if(file==="")throw new UsageError("bad-arguments",`--format ${format}= names no file.`,{next:`For example: --format ${format}=report.${FORMATS[format].extension}`});return{format,file}}function withoutClash(outputs){let taken=new Map;for(let output of outputs){let place=placeOf(output.file);if(place===null)continue;let other=taken.get(place);if(other!==void 0)throw new UsageError("bad-arguments",`${asTyped(other)} and ${asTyped(output)} both write to ${output.file??"standard output"}.`,{next:`Give each its own file: --format ${output.format}=report.${FORMATS[output.format].extension}`});taken.set(place,output)}return outputs}function placeOf(file){if(file===null)return"";let path2=(0,import_node_path2.resolve)(file);try{return(0,import_node_fs2.statSync)(path2).isFile()?(0,import_node_fs2.realpathSync)(path2):null}catch{return(0,import_node_path2.join)(realFolder((0,import_node_path2.dirname)(path2)),(0,import_node_path2.basename)(path2))}}function asTyped({format,file}){return`--format ${format}${file===null?"":`=${file}`}`}var LISTINGS=["terminal","json"],AS_JSON={name:"format",value:LISTINGS.join("|"),summary:"A table, or JSON for programs.",default:LISTINGS[0],completes:{words:LISTINGS},read:typed=>typed.length>0&&oneOf("format",typed.at(-1),LISTINGS)===LISTINGS[1]},REPO=textOr("repo","<dir>","The repository, or a folder in it.",".",FOLDERS),BACKEND=choice("backend",["git","isomorphic"],"What reads the repository.","git where it is installed, else isomorphic"),ENGINE=choice("engine",["re2","re2js"],"What runs the patterns.","re2 where its addon loads, else re2js"),VERBOSE=flag("verbose","Also show notes, accepted findings and what was skipped.","v"),ALL_FINDINGS=flag("all-findings","Show each finding in full; by default a long report is grouped by file."),CACHE=text("cache","<dir>","Remember there what was scanned; the next scan reads only what is new.",FOLDERS),GITLEAKS_CONFIG=text("gitleaks-config","<file>","Judge by this file of gitleaks, in place of the policy.",FILES);var EVERYWHERE=[flag("no-color","No colour, as with NO_COLOR=1."),flag("help","Show this page.","h")];function shapeOf(all){let commands=all.map(({name,summary,options,arguments:words})=>({name,summary,options:[...options,...EVERYWHERE],places:placesOf(words)})),takeValue=commands.flatMap(({options})=>options.filter(({value})=>value!==null).map(dashed));return{commands:[...commands,helpShape(all)],takeValue:[...new Set(takeValue)]}}function helpShape(all){let completes={words:all.map(({name})=>name)};return{name:"help",summary:"List all commands, or show the page of one.",options:[],places:[{from:0,to:0,shown:"[<command>]",completes}]}}function placesOf(words){let next=0;return words.map(({shown,most,completes={}})=>{let from=next;return next+=most,{from,to:next-1,shown,completes}})}function dashed({name}){return`--${name}`}function quoted(text2){return`'${text2.replaceAll("'",String.raw`'\''`)}'`}var renderBash=({commands,takeValue})=>`# bash completion for tidegate.
_tidegate() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command='' place=0 index
  local words='' from='' options=''
  # Bash divides words at "=": --format json=report.json is --format json = report.json.
  if [[ $current == '=' ]]; then current=''
  elif [[ $previous == '=' ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case \${COMP_WORDS[index]} in
      ${takeValue.join("|")})
        index=$((index + 1))
        if [[ \${COMP_WORDS[index]} == '=' ]]; then index=$((index + 1)); fi ;;
      '=') index=$((index + 1)) ;;
      -*) ;;
      *) if [[ -z $command ]]; then command=\${COMP_WORDS[index]}; else place=$((place + 1)); fi ;;
    esac
  done
  case $command in
    '') words=${quoted(commands.map(({name})=>name).join(" "))} options='--help --version' ;;
${commands.flatMap(commandLines).join(`
`)}
  esac
  COMPREPLY=()
  if [[ $current == -* ]]; then words=$options from=''; fi
  # What follows "json=" is a file.
  if [[ \${COMP_WORDS[COMP_CWORD-1]} == '=' && $previous != -* ]]; then words='' from='file'; fi
  case $from in *revision*)
    # A name that a shell would expand is not offered: it could be a command.
    local base='' name
    if [[ $current == *..* ]]; then base=\${current%..*}..; fi
    for name in HEAD $(git for-each-ref --format='%(refname:short)' 2>/dev/null | grep -x '[A-Za-z0-9_./@+-]*'); do
      words="$words $base$name"
    done ;;
  esac
  case $from in *rule*) words="$words $("\${COMP_WORDS[0]}" completion --rules 2>/dev/null)" ;; esac
  local word IFS=$' \\n'
  for word in $words; do
    if [[ $word == "$current"* ]]; then COMPREPLY+=("$word"); fi
  done
  IFS=$'\\n'
  case $from in
    *file*) compopt -o filenames 2>/dev/null; COMPREPLY+=($(compgen -f -- "$current")) ;;
    *folder*) compopt -o filenames 2>/dev/null; COMPREPLY+=($(compgen -d -- "$current")) ;;
  esac
}
complete -F _tidegate tidegate
`;function commandLines({name,options,places}){let ofOptions=options.filter(({value})=>value!==null);return[`    ${name})`,`      options=${quoted(options.map(dashed).join(" "))}`,"      case $previous in",...ofOptions.map(option=>`        ${dashed(option)}) ${assigned(option.completes??{})} ;;`),`        *) ${placeLines(places)} ;;`,"      esac ;;"]}function placeLines(places){let tests=places.map(({from,to,completes})=>`if ((${to===1/0?`place >= ${from}`:`place >= ${from} && place <= ${to}`})); then ${assigned(completes)}; fi`);return tests.length===0?":":tests.join("; ")}function assigned({words=[],from=[]}){return`words=${quoted(words.join(" "))} from=${quoted(from.join(" "))}`}var renderFish=({commands,takeValue})=>`# fish completion for tidegate.

# True where the command is $argv[1] and, with more arguments, the word at the cursor is its place $argv[2] to $argv[3].
function __tidegate_at
    set -l command ''
    set -l place 0
    set -l skip 0
    for word in (commandline -opc)[2..]
        if test $skip = 1
            set skip 0
        else if contains -- $word ${takeValue.join(" ")}
            set skip 1
        else if string match -q -- '-*' $word
            continue
        else if test -z "$command"
            set command $word
        else
            set place (math $place + 1)
        end
    end
    test "$command" = "$argv[1]"; or return 1
    test (count $argv) = 1; and return 0
    test $place -ge $argv[2]; and test $place -le $argv[3]
end

function __tidegate_revisions
    set -l base (string match -r -- '.*\\.\\.' (commandline -ct))
    for revision in HEAD (git for-each-ref --format='%(refname:short)' 2>/dev/null)
        echo "$base$revision"
    end
end

complete -c tidegate -f
${commands.map(({name,summary})=>`complete -c tidegate -n "__tidegate_at ''" -a ${name} -d ${quoted2(summary)}`).join(`
`)}
${commands.flatMap(commandLines2).join(`
`)}
`;function commandLines2({name,options,places}){return[...options.map(option=>optionLine(name,option)),...places.flatMap(place=>placeLines2(name,place))]}function optionLine(command2,{name,short,value,summary,completes={}}){let letter=short===void 0?"":` -s ${short}`,takes=value===null?"":` ${valueWords(completes)}`;return`complete -c tidegate -n '__tidegate_at ${command2}'${letter} -l ${name}${takes} -d ${quoted2(summary)}`}function valueWords(completes){let candidates=candidatesOf(completes),files=completes.from?.includes("file")?"-r -F":"-x";return candidates===""?files:`${files} -a ${quoted2(candidates)}`}function placeLines2(command2,{from,to,completes}){let condition=`-n '__tidegate_at ${command2} ${from} ${Math.min(to,999)}'`,candidates=candidatesOf(completes);return[...candidates===""?[]:[`complete -c tidegate ${condition} -a ${quoted2(candidates)}`],...completes.from?.includes("file")?[`complete -c tidegate ${condition} -F`]:[]]}var FROM={file:"",folder:"(__fish_complete_directories)",revision:"(__tidegate_revisions)",rule:"(tidegate completion --rules 2>/dev/null)"};function candidatesOf({words=[],from=[]}){return[...words,...from.map(source=>FROM[source])].filter(one=>one!=="").join(" ")}function quoted2(text2){return`'${text2.replace(/['\\]/g,String.raw`\$&`)}'`}var renderPowershell=({commands,takeValue})=>`# PowerShell completion for tidegate.
Register-ArgumentCompleter -Native -CommandName tidegate -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${commands.flatMap(commandLines3).join(`
`)}
  }
  $takeValue = ${list(takeValue)}
  $elements = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
  $command = ''; $place = 0; $option = ''
  foreach ($element in $elements) {
    if ($option) { $option = ''; continue }
    if ($takeValue -contains $element) { $option = $element; continue }
    if ($element.StartsWith('-')) { continue }
    if (-not $command) { $command = $element } else { $place++ }
  }
  $candidates = @()
  if (-not $command) {
    $candidates = $commands.Keys | ForEach-Object { , @($_, $commands[$_].Summary) }
  } elseif ($commands.Contains($command)) {
    $known = $commands[$command]
    if ($option) {
      $sources = $known.Options[$option].Completes
    } elseif ($wordToComplete.StartsWith('-')) {
      $candidates = $known.Options.Keys | ForEach-Object { , @($_, $known.Options[$_].Summary) }
    } else {
      $sources = $known.Places | Where-Object { $_.From -le $place -and $place -le $_.To } |
        ForEach-Object { $_.Completes }
    }
    foreach ($source in $sources) {
      switch ($source) {
        ':file' { }
        ':folder' { }
        ':revision' { $candidates += git for-each-ref '--format=%(refname:short)' |
            Where-Object { $_ -match '^[\\w./@+-]+$' } | ForEach-Object { , @($_, $_) } }
        ':rule' { $candidates += tidegate completion --rules | ForEach-Object { , @($_, $_) } }
        default { $candidates += , @($source, $source) }
      }
    }
  }
  $candidates | Where-Object { $_[0] -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
  }
}
`;function commandLines3({name,summary,options,places}){return[`    ${quoted3(name)} = @{`,`      Summary = ${quoted3(summary)}`,"      Options = [ordered]@{",...options.map(optionLine2),"      }",`      Places = @(${places.map(placeValue).join(", ")})`,"    }"]}function optionLine2(option){let{summary,completes={}}=option;return`        ${quoted3(dashed(option))} = @{ Summary = ${quoted3(summary)}; Completes = ${sources(completes)} }`}function placeValue({from,to,completes}){return`@{ From = ${from}; To = ${to===1/0?"[int]::MaxValue":to}; Completes = ${sources(completes)} }`}function sources({words=[],from=[]}){return list([...from.map(source=>`:${source}`),...words])}function list(words){return`@(${words.map(quoted3).join(", ")})`}function quoted3(text2){return`'${text2.replaceAll("'","''")}'`}var renderZsh=({commands})=>`#compdef tidegate
# zsh completion for tidegate.

_tidegate_revisions() {
  local -a revisions
  revisions=(HEAD \${(f)"$(git for-each-ref --format='%(refname:short)' 2>/dev/null)"})
  compset -P '*..'
  compadd -a revisions
}

_tidegate_rules() {
  local -a rules
  rules=(\${(f)"$(tidegate completion --rules 2>/dev/null)"})
  compadd -a rules
}

_tidegate_commands() {
  local -a commands
  commands=(
${commands.map(({name,summary})=>`    ${quoted(`${name}:${summary}`)}`).join(`
`)}
  )
  _describe -t commands command commands
}

_tidegate() {
  local curcontext=$curcontext state line
  _arguments -C '1:command:_tidegate_commands' '*::argument:->command' && return
  [[ $state == command ]] || return
  curcontext=\${curcontext%:*:*}:tidegate-$words[1]:
  case $words[1] in
${commands.flatMap(commandLines4).join(`
`)}
  esac
}

if [[ $funcstack[1] == _tidegate ]]; then _tidegate "$@"; else compdef _tidegate tidegate; fi
`;function commandLines4({name,options,places}){let specifications=[...options.flatMap(optionWords),...places.map(placeWord)];return specifications.length===0?[`    ${name}) ;;`]:[`    ${name})`,"      _arguments \\",specifications.map(word=>`        ${quoted(word)}`).join(` \\
`),"      ;;"]}function optionWords({name,short,value,summary,isRepeatable,completes={}}){let explained=`[${summary.replace(/[[\]:\\]/g,String.raw`\$&`)}]`,argument=value===null?"":`:${message(value)}:${action(completes)}`,equals=value===null?"":"=",repeated=isRepeatable?"*":short===void 0?"":`(-${short} --${name})`,long=`${repeated}--${name}${equals}${explained}${argument}`;return short===void 0?[long]:[`${repeated}-${short}${explained}${argument}`,long]}function placeWord({from,to,shown,completes}){let place=to===1/0?"*":String(from+1);return`${to!==1/0&&to>from?"*":place}:${message(shown)}:${action(completes)}`}function message(shown){return shown.replace(/[:\\]/g,String.raw`\$&`)}var FROM2={file:"_files",folder:"_files -/",revision:"_tidegate_revisions",rule:"_tidegate_rules"};function action({words=[],from=[]}){let actions=[...from.map(source=>FROM2[source]),...words.length===0?[]:[`(${words.join(" ")})`]];return actions.length<2?actions[0]??" ":`_alternative ${actions.map((one,index)=>`"${index}:candidate:${one}"`).join(" ")}`}var import_node_fs3=require("node:fs"),WITH_STREAMS=process.platform==="win32"||!1,FILES2={output:1,error:2};async function write(text2,to="output"){let rest=isPlain(to)?writeDirectly(Buffer.from(text2),to):text2;rest.length>0&&await new Promise(resolve2=>streamOf(to).write(rest,()=>resolve2()))}function isPlain(to){if(WITH_STREAMS)return!1;try{let stat=(0,import_node_fs3.fstatSync)(FILES2[to]);return stat.isFile()||stat.isFIFO()||stat.isCharacterDevice()&&stat.rdev===(0,import_node_fs3.statSync)("/dev/null").rdev}catch{return!1}}function writeDirectly(bytes,to){let rest=bytes;try{for(;rest.length>0;)rest=rest.subarray((0,import_node_fs3.writeSync)(FILES2[to],rest))}catch(error){if(error.code==="EAGAIN")return rest;surviveClosedPipe(error,to)}return Buffer.alloc(0)}var ready=new Set;function streamOf(to){let stream=to==="output"?process.stdout:process.stderr;return ready.has(to)||stream.on("error",error=>surviveClosedPipe(error,to)),ready.add(to),stream}function surviveClosedPipe(error,to){error.code!=="EPIPE"&&(to==="output"&&process.stderr.write(`tidegate: the report could not be written to standard output (${error.code??"unknown reason"}).
  This is not a pass. Free some space, or write to another place: --format json=<file>
`),process.exit(3))}var SHELLS={bash:renderBash,zsh:renderZsh,fish:renderFish,powershell:renderPowershell},NAMES=Object.keys(SHELLS),command={name:"completion",group:"Set up",summary:"Print a script that completes commands in a shell.",arguments:[{shown:"<shell>",summary:NAMES.join(", "),least:0,most:1,completes:{words:NAMES}}],options:[flag("rules","Instead, print the ids of all rules and controls, one on a line.")],examples:[{line:"completion bash >~/.local/share/bash-completion/completions/tidegate",does:"for bash"},{line:"completion fish >~/.config/fish/completions/tidegate.fish",does:"for fish"},{line:"completion zsh >_tidegate",does:"for zsh: in a folder of $fpath"}],exitCodes:USE_EXIT_CODES,async run({words:[name=""],options},all=()=>Promise.resolve([])){if(options.rules){let ids=[...(await matchingRules()).map(({id})=>id),...Object.keys(import_secrets.contextWords),...import_controls.CONTROLS.keys()];return await write(ids.map(id=>`${id}
`).join("")),0}let render=Object.hasOwn(SHELLS,name)?SHELLS[name]:void 0;if(render===void 0)throw new UsageError("bad-arguments",name===""?"tidegate completion needs the name of a shell.":`There is no completion for "${name}".${didYouMean(name,NAMES)}`,{next:`It is one of: ${NAMES.join(", ")}.`});return await write(render(shapeOf(await all()))),0}};0&&(module.exports={command});
