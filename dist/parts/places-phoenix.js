"use strict";var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var phoenix_exports={};__export(phoenix_exports,{place:()=>place});module.exports=__toCommonJS(phoenix_exports);var CONNECTION_WORDS=["sslmode=|useSSL=|[Tt]rust *[Ss]erver *[Cc]ertificate|skip-verify|tlsInsecure",String.raw`["'\`](?:http|ws|ftp|ldap|smtp|imap|redis|amqp|mqtt|stomp|grpc|nats)://`+String.raw`(?!localhost|127\.|0\.0|www\.w3\.|json-schema|schemas?\.)`,String.raw`(?:protocol|scheme)["']?[ \t]*(?::|=>|=)[ \t]*["'\`](?:http|ws|ftp|ldap|smtp|redis|amqp|mqtt)["'\`]`];var NOUNS="[Aa]uth|[Ll]og(?:in|ged)|[Ss]igned|[Pp]erm|[Rr]ole|[Aa]dmin|[Ss]taff|[Oo]wner|[Mm]ember|[Uu]ser|[Ss]cope|[Ss]uper|[Tt]oken|[Jj][Ww][Tt]|[Aa]ccess|[Aa]llow|[Rr]equire|[Rr]estrict|[Gg]uard|[Ss]udo|[Oo]tp|[Mm]fa|[Pp]rotect|[Aa]pi_?[Kk]ey|[Ll]imit|[Tt]hrottl|[Ee]nsure|[Mm]ust|[Cc]an_|[Gg]rant|[Ss]ecur|[Dd]eny",GUARD_MARKS=[String.raw`[@\[][\w.]{0,60}(?:${NOUNS})`,String.raw`(?:Required|Perm|Access|Auth|Log|Tests?)\w{0,20}Mixin`],GUARD_NAMES=["abort_(?:if|unless)|->middleware|middlewareGroups|[Aa]uthoriz|[Aa]uthentica",String.raw`\b(?:protect|permit|can|has_?[Ss]copes?|required_?[Ss]copes?|api_?[Kk]ey_?[Rr]equired)\b`,String.raw`\brequire_?[Aa]pi_?[Kk]ey\b`,"(?:[Mm]ust_?[Bb]e|[Vv]alidate|[Cc]heck|[Oo]nly|[Rr]equire|[Ee]nsure|[Vv]erify)_?(?:Admin|admin|Jwt|jwt|Token|token|User|user|Scope|scope)"];function rowsOf({safe,unsafe,only,guesses,sized,frame,values}){let program=frame(values[0]),shared={control:"randomness",inFunction:!0},source=(call,rank,needs)=>({...shared,call,subject:"source",ranks:{"":rank},...needs===void 0?{}:{needs},atMost:"medium",proof:needs===void 0?[program,frame(values[1])]:[frame(values[0],only.safe[1]),frame(values[0],only.unsafe[1])]});return[source(safe,1),source(unsafe,0),...only===void 0?[]:[source(only.safe[0],1,only.safe[1]),source(only.unsafe[0],0,only.unsafe[1])],...guesses===void 0?[]:[{...shared,call:guesses,subject:"source",ranks:{"":0},atMost:"low",proof:[program,frame(values[2])]}],...sized===void 0?[]:[{...shared,call:sized[0],option:sized[1],subject:"bytes",ranks:"more",onlyChanged:!0,atMost:"low",proof:[frame(values[3].replace("{bytes}","32")),frame(values[3].replace("{bytes}","4"))]}]]}var PYTHON_RANDOMNESS=rowsOf({safe:"secrets.{token_bytes,token_hex,token_urlsafe,choice,randbelow,randbits} os.urandom SystemRandom uuid.uuid4 uuid4 token_bytes token_hex token_urlsafe get_random_string get_random_secret_key",unsafe:"random.{random,randint,choice,choices,randrange,getrandbits,sample,uniform,randbytes,shuffle} uuid.uuid1 uuid1",guesses:"hashlib.{md5,sha1} time.time time.time_ns",sized:["secrets.{token_bytes,token_hex,token_urlsafe} os.urandom token_hex token_urlsafe token_bytes",0],frame:value=>`def reset_token(user):
    return ${value}
`,values:["secrets.token_urlsafe(32)","str(random.random())","hashlib.md5(str(time.time()).encode()).hexdigest()","secrets.token_urlsafe({bytes})"]}),JAVASCRIPT_RANDOMNESS=rowsOf({safe:"crypto.{randomBytes,randomUUID,randomInt,getRandomValues,randomFillSync} webcrypto.{getRandomValues,randomUUID} randomBytes randomUUID randomInt getRandomValues nanoid uuidv4 uuid#v4",unsafe:"Math.random uuidv1 uuid#v1 nanoid/non-secure#nanoid",sized:["crypto.randomBytes randomBytes nanoid",0],frame:value=>`import crypto from 'node:crypto';
export function resetToken() {
  return ${value};
}
`,values:["crypto.randomBytes(32).toString('hex')","Math.random().toString(36).slice(2)",void 0,"crypto.randomBytes({bytes})"]}),JVM_RANDOMNESS=rowsOf({safe:"new SecureRandom SecureRandom SecureRandom.{getInstanceStrong,getInstance} UUID.randomUUID RandomStringUtils.secure",unsafe:"new Random Math.random ThreadLocalRandom.current new SplittableRandom RandomStringUtils.{random,randomAlphanumeric,randomAlphabetic,randomNumeric,insecure} Random.next{Int,Long,Bytes}",frame:value=>`class Tokens {
    String reset() {
        return String.valueOf(${value});
    }
}
`,values:["new SecureRandom().nextLong()","new Random().nextLong()"]}),GO_RANDOMNESS=rowsOf({safe:"rand.Text uuid.{New,NewString,NewRandom}",unsafe:"rand.{Intn,Int31,Int31n,Int63,Int63n,Uint32,Uint64,Float64,Perm,IntN,Int64N,N} uuid.NewUUID",only:{safe:["rand.{Read,Int}",'"crypto/rand"'],unsafe:["rand.{Read,Int}",'"math/rand']},frame:(value,source='"crypto/rand"')=>`package a

import ${source.endsWith('"')?source:`${source}"`}

func ResetToken() string {
	b := make([]byte, 32)
	${value}
	return hex.EncodeToString(b)
}
`,values:["rand.Read(b)","fill(b, rand.Int63())"]}),PHP_RANDOMNESS=rowsOf({safe:"random_bytes random_int openssl_random_pseudo_bytes Str.random Uuid.{uuid4,v4} wp_generate_password",unsafe:"rand mt_rand lcg_value uniqid str_shuffle array_rand Uuid.{uuid1,v1}",guesses:"microtime",sized:["random_bytes openssl_random_pseudo_bytes Str.random",0],frame:value=>`<?php
function reset_token() {
    return ${value};
}
`,values:["bin2hex(random_bytes(32))","md5(mt_rand())","md5(microtime())","bin2hex(random_bytes({bytes}))"]}),RUBY_RANDOMNESS=rowsOf({safe:"SecureRandom.{hex,uuid,urlsafe_base64,base64,alphanumeric,random_bytes,random_number,bytes,base58}",unsafe:"rand Random.{rand,new,bytes} Kernel.rand",sized:["SecureRandom.{hex,urlsafe_base64,base64,alphanumeric,random_bytes,base58}",0],frame:value=>`class Token
  def reset
    ${value}
  end
end
`,values:["SecureRandom.hex(32)","rand(10**20).to_s",void 0,"SecureRandom.hex({bytes})"]}),DOTNET_RANDOMNESS=rowsOf({safe:"RandomNumberGenerator.{GetBytes,GetInt32,Fill,Create,GetHexString,GetString,GetItems} Guid.NewGuid",unsafe:"new Random Random.Shared.{Next,NextInt64,NextBytes,NextDouble,GetItems}",sized:["RandomNumberGenerator.{GetBytes,GetHexString}",0],frame:value=>`public class Tokens
{
    public object Reset()
    {
        return ${value};
    }
}
`,values:["RandomNumberGenerator.GetBytes(32)","new Random().Next()",void 0,"RandomNumberGenerator.GetBytes({bytes})"]}),RUST_RANDOMNESS=rowsOf({safe:"OsRng.{fill_bytes,try_fill_bytes,next_u64,next_u32,gen} getrandom.{getrandom,fill} rand.{thread_rng,rng} Uuid.new_v4",unsafe:"fastrand.{u64,u32,u128,alphanumeric,fill,usize} SmallRng.{from_entropy,seed_from_u64,from_os_rng} StdRng.seed_from_u64 ChaCha20Rng.seed_from_u64",frame:value=>`fn reset_token(key: &mut [u8]) -> u64 {
    ${value}
}
`,values:["OsRng.next_u64()","fastrand::u64(..)"]}),ELIXIR_RANDOMNESS=rowsOf({safe:"crypto.strong_rand_bytes strong_rand_bytes UUID.generate UUID.uuid4",unsafe:"rand.{uniform,bytes,uniform_real} Enum.{random,take_random,shuffle}",sized:["crypto.strong_rand_bytes strong_rand_bytes",0],frame:value=>`defmodule Shop.Tokens do
  def reset do
    ${value}
  end
end
`,values:[":crypto.strong_rand_bytes(32)",":rand.uniform(1_000_000)",void 0,":crypto.strong_rand_bytes({bytes})"]});var unverified=(proof,unsafe,names)=>names.split(" ").map(name=>({name,unsafe,proof,control:"tls-verify"})),OPTIONS=[...unverified("false","false 0 verify_none none no","verify_ssl ssl_verify ssl_verify_peer ssl_verifypeer verify_certs verify_cert verify_tls tls_verify verify_peer verify_peer_name verify_host verify_hostname validate_certs validate_cert check_hostname ssl_check_hostname assert_hostname reject_unauthorized strict_ssl ssl_validate validate_certificate verify_certificate verify_certificates sslverify tls_verify_hostname"),...unverified("true","true 1","tls_insecure tls_allow_invalid_certificates tls_allow_invalid_hostnames allow_self_signed trust_all insecure_skip_verify skip_ssl_verify accept_invalid_certs disable_ssl_certificate_validation trust_server_certificate ignore_ssl_errors ignore_certificate_errors ignore_https_errors skip_tls_verify"),...unverified("none","verify_none cert_none none null ssl_verify_none","verify_mode cert_reqs ssl_cert_reqs ssl_verify_mode openssl_verify_mode tls_verify_mode")],ENCRYPTED=["ssl","tls","use_ssl","use_tls","enable_tls","enable_ssl","require_tls"].map(name=>({name,unsafe:"false none nil null never if_available optional allow prefer disable",proof:"false",control:"encrypted-connection"}));function clientCalls({call,values,on}){let rows=OPTIONS.map(({name,unsafe,proof,control})=>({call:"*",option:`**.${name}`,control,unsafe,proof:[call("timeout","5"),call(name,values[proof])]})),encrypted=ENCRYPTED.map(({name,unsafe,proof,control})=>({call:"*",option:`**.${name}`,control,subject:"client",unsafe,safe:"*",onlyChanged:!0,atMost:"medium",proof:[call(name,on),call(name,values[proof])]}));return[...rows,...encrypted]}var router=line=>`defmodule ShopWeb.Router do
  pipeline :browser do
    ${line}
  end
end
`,endpoint=option=>`import Config

config :shop, ShopWeb.Endpoint,
  url: [host: "a.example"]${option}
`,ELIXIR_CALLS=[...ELIXIR_RANDOMNESS,{call:"plug",option:0,control:"csrf",safe:"protect_from_forgery plug.csrfprotection csrfprotection",default:"unsafe",proof:[router("plug :protect_from_forgery"),router("plug :fetch_session")]},{call:"config",option:"check_origin",control:"csrf",unsafe:"false",proof:[endpoint(""),endpoint(`,
  check_origin: false`)]},{call:"socket",option:"websocket.check_origin",control:"csrf",unsafe:"false",proof:[`defmodule A do
  socket "/live", LiveView.Socket, websocket: [timeout: 5]
end
`,`defmodule A do
  socket "/live", LiveView.Socket, websocket: [check_origin: false]
end
`]},{call:"config",option:"debug_errors",control:"debug",unsafe:"true",proof:[endpoint(""),endpoint(`,
  debug_errors: true`)]},{call:"config",option:"code_reloader",control:"debug",unsafe:"true",atMost:"medium",proof:[endpoint(""),endpoint(`,
  code_reloader: true`)]},{call:"*",option:"**.verify",control:"tls-verify",unsafe:"verify_none",proof:[`defmodule A do
  def get(url), do: Client.get(url, timeout: 5)
end
`,`defmodule A do
  def get(url), do: Client.get(url, verify: :verify_none)
end
`]},...clientCalls({call:(option,value)=>`defmodule A do
  def get(url), do: Client.get(url, ${option}: ${value})
end
`,values:{false:"false",true:"true",none:":verify_none"},on:"true"}),{call:"*",option:"**.insecure",control:"tls-verify",unsafe:"true",proof:[`defmodule A do
  def get(url), do: Client.get(url, hackney: [timeout: 5])
end
`,`defmodule A do
  def get(url), do: Client.get(url, hackney: [insecure: true])
end
`]},{call:"config",option:"ssl",control:"encrypted-connection",unsafe:"false",safe:"*",default:"unsafe",needs:"Repo",proof:[`import Config

config :shop, Shop.Repo, ssl: true
`,`import Config

config :shop, Shop.Repo, ssl: false
`]},{call:"pipe_through",option:0,control:"authorization",subject:"pipeline",safe:"*auth* *admin* *require* *guard* *protected* *logged* *user* *member*",unsafe:"*",default:"unsafe",atMost:"medium",proof:[`defmodule A do
  scope "/" do
    pipe_through [:browser, :require_authenticated_user]
  end
end
`,`defmodule A do
  scope "/" do
    pipe_through [:browser]
  end
end
`]},{call:"plug",option:0,control:"rate-limit",safe:"*limit* *throttl* hammer* plugattack*",default:"unsafe",proof:[`defmodule A do
  plug RateLimit
end
`,`defmodule A do
  plug Logger
end
`]},{call:"config",option:"log_rounds",control:"password-hash",subject:"log_rounds",ranks:"more",proof:[`import Config

config :bcrypt_elixir, log_rounds: 12
`,`import Config

config :bcrypt_elixir, log_rounds: 4
`]}];var place={id:"phoenix",title:"Elixir: Phoenix and Plug, headers, cookies, CORS, certificate checks",files:["**/*.{ex,exs}"],headers:!0,keywords:[...GUARD_NAMES,...CONNECTION_WORDS,"force_ssl","session_options","Plug.Session","put_resp_cookie","CORSPlug","Corsica","Plug.SSL"],calls:ELIXIR_CALLS,reader:"elixir.ts readElixir",restore:'|> put_resp_header("{name}", "{value}")',controls:["csrf","tls-verify","authorization","debug","https-redirect"],proof:{path:"lib/shop_web/answer.ex",text:`defmodule ShopWeb.Answer do
  def call(conn, _opts) do
    {line}
  end
end
`,header:'conn |> put_resp_header("{name}", "{value}")'},references:["https://hexdocs.pm/phoenix/security.html","https://hexdocs.pm/plug/Plug.SSL.html","https://hexdocs.pm/phoenix/Phoenix.Controller.html#put_secure_browser_headers/2"]};0&&(module.exports={place});
