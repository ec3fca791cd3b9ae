"use strict";var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var rust_exports={};__export(rust_exports,{place:()=>place});module.exports=__toCommonJS(rust_exports);var RUST_CALLS=[{call:"{danger_accept_invalid_certs,danger_accept_invalid_hostnames,tls_danger_accept_invalid_certs,danger_accept_invalid_certs_and_hostnames,dangerous_accept_invalid_certs}",option:0,control:"tls-verify",unsafe:"true",proof:[`fn a() {
    let c = Client::builder().build();
}
`,`fn a() {
    let c = Client::builder().danger_accept_invalid_certs(true).build();
}
`]},{call:"set_verify set_verify_callback",option:0,control:"tls-verify",unsafe:"none",needs:"SslVerifyMode",proof:[`fn a() {
    b.set_verify(SslVerifyMode::PEER);
}
`,`fn a() {
    b.set_verify(SslVerifyMode::NONE);
}
`]},{call:"set_verify_hostname use_sni verify_hostname",option:0,control:"tls-verify",unsafe:"false",needs:"verify_hostname",proof:[`fn a() {
    c.set_verify_hostname(true);
}
`,`fn a() {
    c.set_verify_hostname(false);
}
`]},{call:"set_certificate_verifier with_custom_certificate_verifier",control:"tls-verify",unsafe:"*",within:"dangerous",atMost:"medium",proof:[`fn a() {
    let c = ClientConfig::builder().with_root_certificates(r);
}
`,`fn a() {
    let c = ClientConfig::builder().dangerous().with_custom_certificate_verifier(v);
}
`]},{call:"ssl_mode",option:0,control:"sslmode",words:{disable:"disable",disabled:"disable",allow:"allow",prefer:"prefer",preferred:"prefer",require:"require",required:"require",verifyca:"verify-ca",verifyfull:"verify-full",verifyidentity:"verify-full"},proof:[`fn a() {
    let o = PgConnectOptions::new().ssl_mode(PgSslMode::VerifyFull);
}
`,`fn a() {
    let o = PgConnectOptions::new().ssl_mode(PgSslMode::Prefer);
}
`]},{call:"min_tls_version set_min_proto_version min_protocol_version",option:0,control:"tls-version",proof:[`fn a() {
    let c = Client::builder().min_tls_version(Version::TLS_1_2).build();
}
`,`fn a() {
    let c = Client::builder().min_tls_version(Version::TLS_1_0).build();
}
`]},{call:"insecure_disable_signature_validation",control:"token-verification",unsafe:"*",proof:[`fn a() {
    let mut v = Validation::new(alg);
    v.leeway = 5;
}
`,`fn a() {
    let mut v = Validation::new(alg);
    v.insecure_disable_signature_validation();
}
`]},{call:"validate_exp= validate_aud=",option:0,control:"token-verification",unsafe:"false",atMost:"medium",proof:[`fn a() {
    v.validate_exp = true;
}
`,`fn a() {
    v.validate_exp = false;
}
`]},{call:"RedirectSchemeBuilder.new RedirectHttps.default RedirectHttps.new",control:"https-redirect",safe:"*",proof:[`fn a() {
    app.wrap(RedirectHttps::default());
}
`,`fn a() {
    app.wrap(Logger::default());
}
`]},{call:"https_only",option:0,control:"encrypted-connection",subject:"https_only",safe:"true",unsafe:"false",default:"unsafe",inFunction:!0,atMost:"medium",proof:[`fn a() {
    let c = Client::builder().https_only(true).build();
}
`,`fn a() {
    let c = Client::builder().build();
}
`]},{call:"bcrypt.hash bcrypt.hash_with_salt",option:1,control:"password-hash",subject:"cost of bcrypt",ranks:"more",proof:[`fn a() {
    bcrypt::hash(p, 12);
}
`,`fn a() {
    bcrypt::hash(p, 4);
}
`]},{call:"with_client_cert_verifier",control:"authentication",subject:"certificates of clients",ranks:{"":1},default:0,inFunction:!0,proof:[`fn a() {
    let c = ServerConfig::builder().with_client_cert_verifier(v).with_single_cert(a, b);
}
`,`fn a() {
    let c = ServerConfig::builder().with_no_client_auth().with_single_cert(a, b);
}
`]},...[["from_fn",0],["from_fn_with_state",1],["wrap",0],["guard",0]].map(([call,option])=>({call,option,control:"authorization",safe:"*auth* *require* *admin* *guard* *permission* *login* *jwt* *bearer* *session_required*",default:"unsafe",inFunction:!0,atMost:"medium",proof:[`fn a() {
    let r = Router::new().layer(${call}(${option===1?"s, ":""}auth::require));
}
`,`fn a() {
    let r = Router::new().layer(Trace::new());
}
`]})),{call:"ValidateRequestHeaderLayer.{bearer,basic} RequireAuthorizationLayer.{bearer,basic} HttpAuthentication.{bearer,basic} AsyncRequireAuthorizationLayer.new",control:"authorization",safe:"*",inFunction:!0,atMost:"medium",proof:[`fn a() {
    let r = Router::new().layer(ValidateRequestHeaderLayer::bearer("a"));
}
`,`fn a() {
    let r = Router::new().layer(Trace::new());
}
`]},{call:"GovernorLayer{} GovernorLayer.new RateLimitLayer.new Governor.new ConcurrencyLimitLayer.new RateLimiter.builder",control:"rate-limit",safe:"*",proof:[`fn a() {
    let r = Router::new().layer(GovernorLayer::new(c));
}
`,`fn a() {
    let r = Router::new().layer(Trace::new());
}
`]},{call:"RequestBodyLimitLayer.new DefaultBodyLimit.max",control:"input-checks",subject:"limit of a body",ranks:{"":1},default:0,inFunction:!0,atMost:"medium",proof:[`fn a() {
    let r = Router::new().layer(RequestBodyLimitLayer::new(1024));
}
`,`fn a() {
    let r = Router::new().layer(Trace::new());
}
`]},{call:"DefaultBodyLimit.disable",control:"input-checks",subject:"limit of a body",ranks:{"":0},default:1,inFunction:!0,proof:[`fn a() {
    let r = Router::new();
}
`,`fn a() {
    let r = Router::new().layer(DefaultBodyLimit::disable());
}
`]}];var place={id:"rust",title:"Rust: tower-http, axum, actix-web, rocket, cookie, reqwest, rustls",files:["**/*.rs"],headers:!0,anyCase:!0,keywords:["verify_server_cert","sslmode=|useSSL=|[Tt]rust *[Ss]erver *[Cc]ertificate|skip-verify|tlsInsecure","CorsLayer","Cors::","Cookie","Session(?:Middleware|ManagerLayer)","danger_accept_invalid","set_verify","ssl_mode","min_tls_version","min_proto_version","RedirectScheme"],calls:RUST_CALLS,reader:"rust/index.ts readRust",controls:["https-redirect","tls-verify","tls-version"],proof:{path:"src/answer.rs",text:`fn answer() -> HttpResponse {
    HttpResponse::Ok(){line}.finish()
}
`},restore:'.insert_header(("{name}", "{value}"))',references:["https://docs.rs/tower-http/latest/tower_http/set_header/","https://docs.rs/tower-http/latest/tower_http/cors/","https://docs.rs/actix-web/latest/actix_web/middleware/struct.DefaultHeaders.html","https://docs.rs/actix-cors/","https://docs.rs/cookie/","https://docs.rs/reqwest/latest/reqwest/struct.ClientBuilder.html"]};0&&(module.exports={place});
