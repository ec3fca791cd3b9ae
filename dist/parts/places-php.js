"use strict";var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var php_exports={};__export(php_exports,{place:()=>place});module.exports=__toCommonJS(php_exports);var controller=mark=>`<?php
class A {
    ${mark}
    public function save() { return 1; }
}
`,PHP_ACCOUNTS=[{call:"session_regenerate_id migrate",control:"session-lifetime",subject:"session id renewed at login",ranks:{"":1},default:0,needs:"session_regenerate_id",atMost:"medium",proof:[`<?php
session_start();
session_regenerate_id(true);
`,`<?php
session_start();
`]},{call:"@IsCsrfTokenValid",control:"csrf",safe:"*",inFunction:!0,proof:[controller("#[IsCsrfTokenValid('refund')]"),controller("#[Route('/a')]")]},{call:"@RateLimiter @RateLimit @Throttle",control:"rate-limit",safe:"*",inFunction:!0,proof:[controller("#[RateLimiter('login')]"),controller("#[Route('/a')]")]},{call:"throttleApi",control:"rate-limit",safe:"*",proof:[`<?php
$middleware->throttleApi('60,1');
`,`<?php
$middleware->alias([]);
`]},{call:"password_hash",option:"cost",control:"password-hash",subject:"cost of bcrypt",ranks:"more",proof:[`<?php
password_hash($x, PASSWORD_BCRYPT, ['cost' => 12]);
`,`<?php
password_hash($x, PASSWORD_BCRYPT, ['cost' => 4]);
`]},...[["password_hash",3],["md5",0],["sha1",0],["crypt",1]].map(([call,rank])=>({call:String(call),control:"password-hash",subject:"hash of passwords",ranks:{"":Number(rank)},needs:"password_hash",proof:rank===3?[`<?php
$a = password_hash($p, PASSWORD_DEFAULT);
`,`<?php
// password_hash()
$a = md5($p);
`]:[`<?php
$a = password_hash($p, PASSWORD_DEFAULT);
`,`<?php
// password_hash()
$a = ${String(call)}($p);
`]})),{call:"Request.setTrustedHosts",option:0,control:"allowed-hosts",none:["*"],proof:[`<?php
Request::setTrustedHosts(['^a$']);
`,`<?php
Request::setTrustedHosts([]);
`]}];var controller2=line=>`<?php
class AnswerController {
    ${line}
    public function get() { return 1; }
}
`,PHP_CALLS=[...PHP_ACCOUNTS,{call:"withoutVerifying",control:"tls-verify",unsafe:"*",proof:["Http::timeout(5)->get($url);","Http::withoutVerifying()->get($url);"]},...["verify_peer","verify_peer_name","CURLOPT_SSL_VERIFYPEER","CURLOPT_SSL_VERIFYHOST","sslverify"].map(option=>({call:"*",option,control:"tls-verify",unsafe:"false 0",proof:["connect($url, ['timeout' => 5]);",`connect($url, ['${option}' => false]);`]})),{call:"stream_context_create",option:"ssl.verify_peer",control:"tls-verify",unsafe:"false",proof:["stream_context_create(['ssl' => []]);","stream_context_create(['ssl' => ['verify_peer' => false]]);"]},{call:"stream_context_create",option:"ssl.verify_peer_name",control:"tls-verify",unsafe:"false",proof:["stream_context_create(['ssl' => []]);","stream_context_create(['ssl' => ['verify_peer_name' => false]]);"]},{call:"stream_context_create",option:"ssl.allow_self_signed",control:"tls-verify",unsafe:"true",proof:["stream_context_create(['ssl' => []]);","stream_context_create(['ssl' => ['allow_self_signed' => true]]);"]},{call:"new Client {request,get,post,put,patch,delete,head,send,withOptions,create,retry,options} *.request new GuzzleClient",option:"verify",control:"tls-verify",unsafe:"false",proof:["new Client(['timeout' => 5]);","new Client(['verify' => false]);"]},{call:"check_ajax_referer",option:2,control:"csrf",unsafe:"false",inFunction:!0,proof:["check_ajax_referer('save', 'nonce');","check_ajax_referer('save', 'nonce', false);"]},{call:"check_ajax_referer check_admin_referer wp_verify_nonce",control:"csrf",safe:"*",inFunction:!0,atMost:"medium",proof:[`<?php
function save() { check_admin_referer('save'); update_option('a', 'b'); }
`,`<?php
function save() { update_option('a', 'b'); }
`]},{call:"*",option:"csrf_protection",control:"csrf",unsafe:"false",proof:["$resolver->setDefaults(['data_class' => A::class]);","$resolver->setDefaults(['csrf_protection' => false]);"]},{call:"isCsrfTokenValid",control:"csrf",safe:"*",inFunction:!0,atMost:"medium",proof:[`<?php
function save($x) { if (!$this->isCsrfTokenValid('a', $t)) { throw $x; } store(); }
`,`<?php
function save($x) { store(); }
`]},{call:"withoutMiddleware",option:0,control:"csrf",unsafe:"class verifycsrftoken validatecsrftoken preventrequestforgery csrf",needs:"Csrf RequestForgery",proof:["Route::post('/a', 'b');","Route::post('/a', 'b')->withoutMiddleware([VerifyCsrfToken::class]);"]},{call:"denyAccessUnlessGranted authorizeForUser Gate.authorize",control:"authorization",safe:"*",inFunction:!0,atMost:"medium",proof:[`<?php
class A { function get() { $this->denyAccessUnlessGranted('ROLE_ADMIN'); return 1; } }
`,`<?php
class A { function get() { return 1; } }
`]},{call:"@IsGranted @Security",control:"authorization",safe:"*",inFunction:!0,atMost:"medium",proof:[controller2("#[IsGranted('ROLE_ADMIN')]"),controller2("")]},{call:"register_rest_route",option:"permission_callback",control:"authorization",unsafe:"__return_true",safe:"*",default:"unsafe",proof:["register_rest_route('a/v1', '/b', ['permission_callback' => 'may_edit']);","register_rest_route('a/v1', '/b', ['permission_callback' => '__return_true']);"]},{call:"$this.middleware",option:0,control:"authorization",safe:"auth auth:sanctum auth:api auth:web auth:admin auth.basic password.confirm verified",default:"unsafe",inFunction:!0,atMost:"medium",proof:[`<?php
class A { public function __construct() { $this->middleware('auth'); } }
`,`<?php
class A { public function __construct() { } }
`]},{call:"encryptCookies",option:"except",control:"cookie-encryption",unsafe:"*",safe:"[]",default:"safe",proof:["$middleware->encryptCookies(except: []);","$middleware->encryptCookies(except: ['session']);"]},{call:"*",option:"MYSQL_ATTR_SSL_VERIFY_SERVER_CERT",control:"tls-verify",unsafe:"false",proof:["new PDO($d, $u, $p, []);","new PDO($d, $u, $p, [PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false]);"]},{call:"Debug.enable",control:"debug",unsafe:"*",proof:["ErrorHandler::register();","Debug::enable();"]},{call:"putenv",option:0,control:"debug",unsafe:"app_debug=true app_debug=1",proof:["putenv('APP_DEBUG=false');","putenv('APP_DEBUG=true');"]},{call:"config.set Config.set",option:1,control:"debug",unsafe:"true",needs:"app.debug",proof:["Config::set('app.debug', false);","Config::set('app.debug', true);"]},{call:"config config.*",option:"app.debug",control:"debug",unsafe:"true",proof:["config(['app.debug' => false]);","config(['app.debug' => true]);"]},{call:"ftp_connect",control:"encrypted-connection",unsafe:"*",proof:["$c = ftp_ssl_connect($host);","$c = ftp_connect($host);"]},{call:"forTarget new PlainText Configuration.forUnsecuredSigner",control:"token-verification",unsafe:"*",needs:"forUnsecuredSigner",proof:["Configuration::forSymmetricSigner($a, $b);","Configuration::forUnsecuredSigner();"]}];var place={id:"php",title:"PHP: header(), cookies, sessions, curl, Symfony responses, WordPress constants",files:["**/*.php"],headers:!0,keywords:[String.raw`\bcookie\(`,"sslmode=|useSSL=|[Tt]rust *[Ss]erver *[Cc]ertificate|skip-verify|tlsInsecure","header","setcookie","setrawcookie","Cookie","session_","ini_set","SSL_VERIFY","verify_peer",String.raw`['"]verify['"]`,"withoutVerifying","WP_DEBUG","DISALLOW_|ALLOW_UNFILTERED|AUTOMATIC_UPDATER|WP_AUTO_UPDATE|WP_HTTP_BLOCK","FORCE_SSL","forceScheme","forceHttps","same_site","allowed_origins","APP_DEBUG","[Cc]srf","trustProxies","trustHosts",String.raw`['"](?:secure|http_only|encrypt)['"]`,String.raw`Route::`,String.raw`\$proxies`],calls:PHP_CALLS,reader:"php/index.ts readPhp",controls:["https-redirect","tls-verify","debug","csrf","trusted-proxy"],proof:{path:"src/answer.php",text:`<?php
{line}
`},restore:"header('{name}: {value}');",references:["https://www.php.net/manual/en/function.header.php","https://www.php.net/manual/en/function.setcookie.php","https://www.php.net/manual/en/session.configuration.php","https://developer.wordpress.org/advanced-administration/wordpress/wp-config/"]};0&&(module.exports={place});
