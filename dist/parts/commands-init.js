"use strict";var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var init_exports={};__export(init_exports,{init:()=>init});module.exports=__toCommonJS(init_exports);var import_promises=require("node:fs/promises"),import_node_path=require("node:path");var VERSION="0.1.0",RULES_PAGE=`https://github.com/tidegate/tidegate/blob/${VERSION==="dev"?"main":`v${VERSION}`}/patterns/README.md`;async function write(text,stream=process.stdout){await new Promise(resolve=>stream.write(text,()=>resolve()))}var POLICY=`# tidegate's policy. It is read from the base of a change, so a change cannot relax it for itself.
# All of it may be left out: these are the defaults.
block:
  severity: medium     # low | medium | high | critical: what blocks at the least …
  confidence: high     # … if it is also this sure: low | medium | high
  posture: true        # does a weakened setting block?
incomplete: block      # block | warn: what to do when not everything could be read

# ignore-paths:
#   - vendor/**
# rules:
#   disable: [generic-password]
# accept:
#   - fingerprint: 7K2M4QX0BT9VZ3H8WJ5R
#     reason: Public test key of the payment provider
#     until: 2027-06-30
# baseline: .github/tidegate-baseline.json     # written by: tidegate baseline --write
`,WORKFLOW=`name: tidegate
on:
  pull_request:
  push:
    branches: [main]
  merge_group:
permissions:
  contents: read
jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: tidegate/tidegate@v0
`;async function init(wanted){for(let[path,text]of[[".github/tidegate.yml",POLICY],[".github/workflows/tidegate.yml",WORKFLOW]]){let full=(0,import_node_path.join)(wanted.repo,path);if(await(0,import_promises.access)(full).then(()=>!0,()=>!1)){await write(`tidegate: ${path} is there already and was left alone.
`);continue}await(0,import_promises.mkdir)((0,import_node_path.dirname)(full),{recursive:!0}),await(0,import_promises.writeFile)(full,text),await write(`tidegate: wrote ${path}
`)}return await write(`Next: commit both, then make the job "gate" a required check of your main branch.
`),0}0&&(module.exports={init});
