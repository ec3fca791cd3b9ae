"use strict";var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var phoenix_exports={};__export(phoenix_exports,{place:()=>place});module.exports=__toCommonJS(phoenix_exports);var router=line=>`defmodule ShopWeb.Router do
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
  code_reloader: true`)]},{call:"*",option:"verify",control:"tls-verify",unsafe:"verify_none",proof:[`defmodule A do
  def get(url), do: Client.get(url, timeout: 5)
end
`,`defmodule A do
  def get(url), do: Client.get(url, verify: :verify_none)
end
`]},...["ssl.verify","ssl_options.verify","transport_opts.verify","ssl_opts.verify","tls_options.verify","connect_options.transport_opts.verify","hackney.ssl_options.verify","hackney.insecure"].map(option=>{let words=option.split("."),value=words.at(-1)==="insecure"?"true":":verify_none",text=words.reduceRight((inner,word)=>`${word}: ${inner===""?value:`[${inner}]`}`,"");return{call:"*",option,control:"tls-verify",unsafe:words.at(-1)==="insecure"?"true":"verify_none",proof:[`defmodule A do
  def get(url), do: Client.get(url, timeout: 5)
end
`,`defmodule A do
  def get(url), do: Client.get(url, ${text})
end
`]}}),{call:"config",option:"ssl",control:"encrypted-connection",unsafe:"false",safe:"true",default:"unsafe",needs:"Repo",proof:[`import Config

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
`]}];var place={id:"phoenix",title:"Elixir: Phoenix and Plug, headers, cookies, CORS, certificate checks",files:["**/*.{ex,exs}"],headers:!0,keywords:["sslmode=","force_ssl","session_options","Plug.Session","put_resp_cookie","CORSPlug","Corsica","Plug.SSL"],calls:ELIXIR_CALLS,reader:"elixir.ts readElixir",restore:'|> put_resp_header("{name}", "{value}")',controls:["csrf","tls-verify","authorization","debug","https-redirect"],proof:{path:"lib/shop_web/answer.ex",text:`defmodule ShopWeb.Answer do
  def call(conn, _opts) do
    {line}
  end
end
`,header:'conn |> put_resp_header("{name}", "{value}")'},references:["https://hexdocs.pm/phoenix/security.html","https://hexdocs.pm/plug/Plug.SSL.html","https://hexdocs.pm/phoenix/Phoenix.Controller.html#put_secure_browser_headers/2"]};0&&(module.exports={place});
