"use strict";var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var phoenix_exports={};__export(phoenix_exports,{place:()=>place});module.exports=__toCommonJS(phoenix_exports);var CONNECTION_WORDS=["sslmode=|useSSL=|[Tt]rust *[Ss]erver *[Cc]ertificate|skip-verify|tlsInsecure",String.raw`["'\`](?:http|ws|ftp|ldap|smtp|imap|redis|amqp|mqtt|stomp|grpc|nats)://`+String.raw`(?!localhost|127\.|0\.0|www\.w3\.|json-schema|schemas?\.)`,String.raw`(?:protocol|scheme)["']?[ \t]*(?::|=>|=)[ \t]*["'\`](?:http|ws|ftp|ldap|smtp|redis|amqp|mqtt)["'\`]`];var unverified=(proof,unsafe,names)=>names.split(" ").map(name=>({name,unsafe,proof,control:"tls-verify"})),OPTIONS=[...unverified("false","false 0 verify_none none no","verify_ssl ssl_verify ssl_verify_peer ssl_verifypeer verify_certs verify_cert verify_tls tls_verify verify_peer verify_peer_name verify_host verify_hostname validate_certs validate_cert check_hostname ssl_check_hostname assert_hostname reject_unauthorized strict_ssl ssl_validate validate_certificate verify_certificate verify_certificates sslverify tls_verify_hostname"),...unverified("true","true 1","tls_insecure tls_allow_invalid_certificates tls_allow_invalid_hostnames allow_self_signed trust_all insecure_skip_verify skip_ssl_verify accept_invalid_certs disable_ssl_certificate_validation trust_server_certificate ignore_ssl_errors ignore_certificate_errors ignore_https_errors skip_tls_verify"),...unverified("none","verify_none cert_none none null ssl_verify_none","verify_mode cert_reqs ssl_cert_reqs ssl_verify_mode openssl_verify_mode tls_verify_mode")],ENCRYPTED=["ssl","tls","use_ssl","use_tls","enable_tls","enable_ssl","require_tls"].map(name=>({name,unsafe:"false none nil null never if_available optional allow prefer disable",proof:"false",control:"encrypted-connection"}));function clientCalls({call,values,on}){let rows=OPTIONS.map(({name,unsafe,proof,control})=>({call:"*",option:`**.${name}`,control,unsafe,proof:[call("timeout","5"),call(name,values[proof])]})),encrypted=ENCRYPTED.map(({name,unsafe,proof,control})=>({call:"*",option:`**.${name}`,control,subject:"client",unsafe,safe:"*",onlyChanged:!0,atMost:"medium",proof:[call(name,on),call(name,values[proof])]}));return[...rows,...encrypted]}var router=line=>`defmodule ShopWeb.Router do
  pipeline :browser do
    ${line}
  end
end
`,endpoint=option=>`import Config

config :shop, ShopWeb.Endpoint,
  url: [host: "a.example"]${option}
`,ELIXIR_CALLS=[{call:"plug",option:0,control:"csrf",safe:"protect_from_forgery plug.csrfprotection csrfprotection",default:"unsafe",proof:[router("plug :protect_from_forgery"),router("plug :fetch_session")]},{call:"plug",option:0,control:"authorization",safe:"require_authenticated_user require_auth require_authentication ensure_authenticated authenticate_user require_admin ensureauthenticated guardian.plug.ensureauthenticated",default:"unsafe",atMost:"medium",proof:[router("plug :require_authenticated_user"),router("plug :fetch_session")]},{call:"config",option:"check_origin",control:"csrf",unsafe:"false",proof:[endpoint(""),endpoint(`,
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
`]}];var place={id:"phoenix",title:"Elixir: Phoenix and Plug, headers, cookies, CORS, certificate checks",files:["**/*.{ex,exs}"],headers:!0,keywords:[...CONNECTION_WORDS,"force_ssl","session_options","Plug.Session","put_resp_cookie","CORSPlug","Corsica","Plug.SSL"],calls:ELIXIR_CALLS,reader:"elixir.ts readElixir",restore:'|> put_resp_header("{name}", "{value}")',controls:["csrf","tls-verify","authorization","debug","https-redirect"],proof:{path:"lib/shop_web/answer.ex",text:`defmodule ShopWeb.Answer do
  def call(conn, _opts) do
    {line}
  end
end
`,header:'conn |> put_resp_header("{name}", "{value}")'},references:["https://hexdocs.pm/phoenix/security.html","https://hexdocs.pm/plug/Plug.SSL.html","https://hexdocs.pm/phoenix/Phoenix.Controller.html#put_secure_browser_headers/2"]};0&&(module.exports={place});
