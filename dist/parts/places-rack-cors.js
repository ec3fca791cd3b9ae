"use strict";var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var rack_cors_exports={};__export(rack_cors_exports,{place:()=>place});module.exports=__toCommonJS(rack_cors_exports);function signing({signed,plain,proof}){let row=(call,position)=>({call,control:"cookie-encryption",subject:"text",[position]:"*",onlyChanged:!0,inFunction:!0,proof});return[row(signed,"safe"),row(plain,"unsafe")]}var PYTHON_COOKIE_SIGNING=signing({signed:"set_signed_cookie set_secure_cookie",plain:"set_cookie",proof:['response.set_signed_cookie("user", name)','response.set_cookie("user", name)']}),RUBY_COOKIE_SIGNING=signing({signed:"cookies.encrypted[]= cookies.signed[]= permanent.encrypted[]= permanent.signed[]= signed.permanent[]= encrypted.permanent[]=",plain:"cookies[]= cookies.permanent[]=",proof:[`class A < ApplicationController
  def create
    cookies.encrypted[:user_id] = user.id
  end
end
`,`class A < ApplicationController
  def create
    cookies[:user_id] = user.id
  end
end
`]}),JAVASCRIPT_COOKIE_SIGNING=[...signing({signed:"setSignedCookie",plain:"setCookie",proof:[`app.post('/a', async (c) => {
  await setSignedCookie(c, 'user', name, secret);
});
`,`app.post('/a', async (c) => {
  await setCookie(c, 'user', name);
});
`]}),{call:"cookie setCookie",option:"signed",control:"cookie-encryption",subject:"text",safe:"true",unsafe:"false",default:"unsafe",ofCall:2,inFunction:!0,proof:[`app.post('/a', (req, res) => {
  res.cookie('user', name, { signed: true });
});
`,`app.post('/a', (req, res) => {
  res.cookie('user', name, { signed: false });
});
`]}];var answers=({call,traces,options,proof})=>options.map(option=>({call,option,control:"debug",subject:"stack traces",unsafe:traces,atMost:"medium",inFunction:!0,proof:[proof(!1),proof(!0)]})),PYTHON_ERROR_DETAILS=answers({call:"jsonify JSONResponse JsonResponse HTMLResponse PlainTextResponse Response HttpResponse make_response render",traces:"format_exc format_exception format_tb print_exc",options:["...","*","content.*"],proof:trace=>`def failed(error):
    return jsonify(error=${trace?"traceback.format_exc()":'"failed"'}), 500
`}),RUBY_ERROR_DETAILS=answers({call:"render json erb haml",traces:"backtrace full_message",options:["...","*","json.*"],proof:trace=>`class A
  def failed(error)
    render plain: ${trace?"error.full_message":'"failed"'}
  end
end
`}),RUBY_LEFT_OUT=["filter_parameters=","filter_parameters+=","filter_attributes="].map(call=>({call,option:0,control:"exposure",subject:"parameters left out of logs",ranks:"items",atMost:"medium",proof:[`config.${call.replace(/\+?=$/," $&")} [:password, :token]`,`config.${call.replace(/\+?=$/," $&")} [:token]`]})),JAVASCRIPT_LEFT_OUT=["redact","redact.paths"].map(option=>({call:"pino fastify Fastify pino-http pinoHttp createLogger",option,control:"exposure",subject:"fields left out of logs",ranks:"items",atMost:"medium",proof:[option==="redact"?"const log = pino({ redact: ['req.headers.authorization', 'password'] });":"const log = pino({ redact: { paths: ['req.headers.authorization', 'password'] } });",option==="redact"?"const log = pino({ redact: ['password'] });":"const log = pino({ redact: { paths: ['password'] } });"]})),PHP_ERROR_DETAILS=[...answers({call:"json new JsonResponse new Response JsonResponse response render json_encode withJson",traces:"gettraceasstring gettrace",options:["...","*"],proof:trace=>`<?php
function failed($e) { return new JsonResponse(['error' => ${trace?"$e->getTraceAsString()":"'failed'"}]); }
`}),{call:"addErrorMiddleware",option:0,control:"debug",unsafe:"true",proof:["$app->addErrorMiddleware(false, true, true);","$app->addErrorMiddleware(true, true, true);"]},...["displayErrorDetails","displayErrors"].map(option=>({call:"*",option,control:"debug",unsafe:"true",proof:["new App(['settings' => ['a' => 1]]);",`new App(['${option}' => true]);`]})),{call:"new Kernel new AppKernel",option:1,control:"debug",unsafe:"true",proof:["$kernel = new Kernel('prod', false);","$kernel = new Kernel('prod', true);"]},{call:"define",first:"yii_debug ci_debug",option:1,control:"debug",unsafe:"true",proof:["define('YII_DEBUG', false);","define('YII_DEBUG', true);"]},{call:"define",first:"yii_env environment",option:1,control:"debug",subject:"environment",unsafe:"dev development",proof:["define('YII_ENV', 'prod');","define('YII_ENV', 'dev');"]}];var HOLDERS="public open unprotected anonymous unauthenticated guest no_auth noauth skip_auth auth_exempt login_exempt auth_whitelist auth_allowlist exempt excluded allow_anonymous unsecured ignored whitelisted",THINGS="path paths route routes url urls page pages endpoint endpoints pattern patterns prefixes list",ALONE="public auth_whitelist auth_allowlist login_exempt auth_exempt",eitherOf=(words,write)=>words.split(" ").map(write).join("|"),pascal=word=>word.replace(/(?:^|_)([a-z])/g,(_,letter)=>letter.toUpperCase()),camel=word=>pascal(word).replace(/^./,letter=>letter.toLowerCase()),upper=word=>word.toUpperCase(),same=word=>word,named=(first,then,joint)=>`(?:${eitherOf(HOLDERS,first)})${joint}(?:${eitherOf(THINGS,then)})|${eitherOf(ALONE,first)}`,NAMES=[named(upper,upper,"_"),named(same,same,"_"),named(camel,pascal,""),named(pascal,pascal,"")],rowsOf=frame=>[{call:"*=",to:NAMES.join("|"),needs:eitherOf(HOLDERS,upper).concat("|",eitherOf(HOLDERS,same),"|",eitherOf(HOLDERS,camel)).replaceAll("|"," "),option:0,control:"open-paths",subject:"name",none:[],names:String.raw`\^?/.*`,onlyChanged:!0,inFunction:!0,atMost:"medium",proof:[frame("'/login', '/healthz'"),frame("'/login', '/healthz', '/account'")]}],JAVASCRIPT_OPEN_PATHS=rowsOf(list=>`export const publicPaths = [${list}];
export default auth;
`),PYTHON_OPEN_PATHS=rowsOf(list=>`PUBLIC_PATHS = [${list}]
`),RUBY_OPEN_PATHS=rowsOf(list=>`class Gate
  PUBLIC_PATHS = [${list}]
end
`);function setting(name,control,isSafe,unsafe){let[good,bad]=[isSafe?"true":"false",isSafe?"false":"true"],row=more=>({control,...more});return[row({call:"set",first:name,option:1,unsafe,proof:[`set :${name}, ${good}`,`set :${name}, ${bad}`]}),row({call:"set",option:name,unsafe,proof:[`set ${name}: ${good}`,`set ${name}: ${bad}`]}),row({call:isSafe?"disable":"enable",first:name,needs:"sinatra Sinatra",unsafe:"*",proof:[`require "sinatra"
${isSafe?"enable":"disable"} :${name}
`,`require "sinatra"
${isSafe?"disable":"enable"} :${name}
`]})]}var RUBY_RACK=[...setting("protection","csrf",!0,"false nil"),...setting("show_exceptions","debug",!1,"true after_handler"),{call:"set",first:"environment",option:1,control:"debug",unsafe:"development",proof:["set :environment, :production","set :environment, :development"]},{call:"use",option:0,control:"csrf",subject:"rack middleware",safe:"rack::protection::authenticitytoken rack::protection::remotetoken rack::protection::formtoken rack::csrf rack::protection",default:"unsafe",proof:["use Rack::Protection::AuthenticityToken","use Rack::Deflater"]},{call:"halt",option:0,needs:"sinatra Sinatra",control:"authorization",subject:"halt",safe:"401 403",default:"unsafe",atMost:"medium",proof:[`require "sinatra/base"
class A < Sinatra::Base
  before("/admin/*") { halt 403 unless admin? }
end
`,`require "sinatra/base"
class A < Sinatra::Base
  before("/admin/*") { log }
end
`]}];var controller=line=>`class OrdersController < ApplicationController
  ${line}

  def index
    render json: []
  end
end
`,KNOWN_FILTERS="authenticate_user! authenticate_user authenticate! authenticate require_login login_required require_authentication authenticate_admin! authenticate_admin_user! require_admin ensure_logged_in doorkeeper_authorize! authorize authorize!",SKIPS="skip_before_action skip_before_filter",RUBY_GUARDS=[{call:SKIPS,option:0,control:"authorization",unsafe:`${KNOWN_FILTERS} verify_authorized`,proof:[controller("before_action :load"),controller("skip_before_action :authenticate_user!, only: :index")]}];var action=line=>`class PaymentsController < ApplicationController
  def pay
    ${line}
  end
end
`,rowOf=(call,byDefault,proof)=>({call,option:"allow_other_host",control:"input-checks",subject:`host of ${call.split(" ")[0]}`,ranks:{true:0,false:1},default:byDefault,several:"lowest",inFunction:!0,atMost:"low",proof:[action(proof[0]),action(proof[1])]}),RUBY_REDIRECTS=[rowOf("redirect_to",1,["redirect_to(url)","redirect_to(url, allow_other_host: true)"]),rowOf("redirect_back redirect_back_or_to",0,['redirect_back(fallback_location: "/", allow_other_host: false)','redirect_back(fallback_location: "/")'])];var rowOf2=row=>({...row,control:"authorization",subject:"own rows",default:"unsafe",inFunction:!0,atMost:"medium"}),view=line=>`class Refunds(ModelViewSet):
    def get_queryset(self):
        return ${line}
`,PYTHON_OWNERSHIP=[rowOf2({call:"{filter,get,aget,get_object_or_404,get_list_or_404,filter_by,get_or_create,first_or_404,find,find_one,get_or_404}",option:"*",safe:"*request.user* *current_user* *g.user* *user.id*",proof:[view("Refund.objects.filter(account=self.request.user.account)"),view("Refund.objects.all()")]}),rowOf2({call:"user.*.{all,filter,get,order_by,exclude,select_related,prefetch_related,first,count}",safe:"*",proof:[view("self.request.user.refunds.all()"),view("Refund.objects.all()")]})],action2=line=>`class OrdersController < ApplicationController
  def show
    @order = ${line}
  end
end
`,RUBY_OWNERSHIP=[rowOf2({call:"{current_user,current_account,current_tenant,current_organization,user}.*.{find,find_by,where,all,find_each,includes,order,page,limit,first,friendly}",safe:"*",proof:[action2("current_user.orders.find(params[:id])"),action2("Order.find(params[:id])")]})],handler=line=>`import { db } from './db.js';
export async function order(req) {
  const session = await getSession(req);
  return ${line};
}
`,JAVASCRIPT_OWNERSHIP=[rowOf2({call:"{findUnique,findFirst,findMany,findUniqueOrThrow,findFirstOrThrow,update,updateMany,delete,deleteMany,findOne,findOneBy,findBy,findAll,find}",option:"where.*",safe:"*user.id *session.user* *userid *user.sub *currentuser* *auth.uid *user.tenantid *user.orgid",proof:[handler("db.order.findFirst({ where: { id: req.id, userId: session.user.id } })"),handler("db.order.findFirst({ where: { id: req.id } })")]})],OWNERS="Owner OwnerId User UserId UserName Username Account AccountId Tenant TenantId Customer CustomerId CreatedBy",method=line=>`class Orders {
    Order get(Long id, Principal p) {
        return ${line};
    }
}
`,JVM_OWNERSHIP=[rowOf2({call:OWNERS.split(" ").flatMap(owner=>[`findByIdAnd${owner}`,`existsByIdAnd${owner}`,`deleteByIdAnd${owner}`,`findAllBy${owner}`]).join(" "),safe:"*",proof:[method("orders.findByIdAndOwner(id, p.getName())"),method("orders.findById(id)")]})];var HOLDERS2="access refresh bearer auth session jwt token cookie login sign_in reset otp invite magic_link remember remember_me verification",THINGS2="token cookie session link code",LENGTHS="ttl lifetime life_time max_age expiry expires expire expires_in expire_in expiration expiration_time duration validity valid_for",UNITS="ms millis milliseconds sec secs second seconds min mins minute minutes hours days in_seconds in_minutes in_hours",eitherOf2=(words,write)=>words.split(" ").map(write).join("|"),pascal2=word=>word.replace(/(?:^|_)([a-z])/g,(_,letter)=>letter.toUpperCase()),snake=write=>`(?:[A-Za-z0-9]+_){0,4}(?:${eitherOf2(HOLDERS2,write)})(?:_(?:${eitherOf2(THINGS2,write)}))?_(?:${eitherOf2(LENGTHS,write)})(?:_(?:${eitherOf2(UNITS,write)}))?`,camel2=`(?:[a-z][A-Za-z0-9]{0,30}|[A-Z][A-Za-z0-9]{0,30})?(?:${eitherOf2(HOLDERS2,pascal2)})(?:${eitherOf2(THINGS2,pascal2)})?(?:${eitherOf2(LENGTHS,pascal2)})(?:${eitherOf2(UNITS,pascal2)})?`,lowerCamel=`(?:${eitherOf2(HOLDERS2,word=>pascal2(word).replace(/^./,letter=>letter.toLowerCase()))})(?:${eitherOf2(THINGS2,pascal2)})?(?:${eitherOf2(LENGTHS,pascal2)}|TTL)(?:${eitherOf2(UNITS,pascal2)})?`,NAMES2=[snake(word=>word.toUpperCase()),snake(word=>word),camel2,lowerCamel].join("|"),NEEDS="TTL Ttl ttl LIFETIME Lifetime lifetime MAX_AGE MaxAge maxAge EXPIR Expir expir DURATION Duration VALID";function rowsOf2(frame,short,long){return[{call:"*=",to:NAMES2,option:0,needs:NEEDS,control:"session-lifetime",subject:"name",ranks:"less",inFunction:!0,onlyChanged:!0,atMost:"low",proof:[frame(short),frame(long)]}]}var PYTHON_LIFETIMES=rowsOf2(value=>`ACCESS_TTL = ${value}
`,"timedelta(minutes=15)","timedelta(days=90)"),JAVASCRIPT_LIFETIMES=rowsOf2(value=>`export const SESSION_MAX_AGE = ${value};
`,"60 * 15","60 * 60 * 24 * 90"),RUBY_LIFETIMES=rowsOf2(value=>`class Token
  ACCESS_TTL = ${value}
end
`,"15.minutes","90.days"),flask=line=>`app.config.update(
    ${line},
)
`,FLASK_LIFETIMES=["PERMANENT_SESSION_LIFETIME","REMEMBER_COOKIE_DURATION","JWT_ACCESS_TOKEN_EXPIRES","JWT_REFRESH_TOKEN_EXPIRES","WTF_CSRF_TIME_LIMIT","SECURITY_RESET_PASSWORD_WITHIN"].map(option=>({call:"config.update config.from_mapping",option,control:"session-lifetime",subject:option,ranks:"less",inFunction:!0,atMost:"low",proof:[flask(`${option}=timedelta(hours=2)`),flask(`${option}=timedelta(days=30)`)]}));function rowsOf3({safe,unsafe,only,guesses,sized,frame,values}){let program=frame(values[0]),shared={control:"randomness",inFunction:!0},source=(call,rank,needs)=>({...shared,call,subject:"source",ranks:{"":rank},...needs===void 0?{}:{needs},atMost:"medium",proof:needs===void 0?[program,frame(values[1])]:[frame(values[0],only.safe[1]),frame(values[0],only.unsafe[1])]});return[source(safe,1),source(unsafe,0),...only===void 0?[]:[source(only.safe[0],1,only.safe[1]),source(only.unsafe[0],0,only.unsafe[1])],...guesses===void 0?[]:[{...shared,call:guesses,subject:"source",ranks:{"":0},atMost:"low",proof:[program,frame(values[2])]}],...sized===void 0?[]:[{...shared,call:sized[0],option:sized[1],subject:"bytes",ranks:"more",onlyChanged:!0,atMost:"low",proof:[frame(values[3].replace("{bytes}","32")),frame(values[3].replace("{bytes}","4"))]}]]}var PYTHON_RANDOMNESS=rowsOf3({safe:"secrets.{token_bytes,token_hex,token_urlsafe,choice,randbelow,randbits} os.urandom SystemRandom uuid.uuid4 uuid4 token_bytes token_hex token_urlsafe get_random_string get_random_secret_key",unsafe:"random.{random,randint,choice,choices,randrange,getrandbits,sample,uniform,randbytes,shuffle} uuid.uuid1 uuid1",guesses:"hashlib.{md5,sha1} time.time time.time_ns",sized:["secrets.{token_bytes,token_hex,token_urlsafe} os.urandom token_hex token_urlsafe token_bytes",0],frame:value=>`def reset_token(user):
    return ${value}
`,values:["secrets.token_urlsafe(32)","str(random.random())","hashlib.md5(str(time.time()).encode()).hexdigest()","secrets.token_urlsafe({bytes})"]}),JAVASCRIPT_RANDOMNESS=rowsOf3({safe:"crypto.{randomBytes,randomUUID,randomInt,getRandomValues,randomFillSync} webcrypto.{getRandomValues,randomUUID} randomBytes randomUUID randomInt getRandomValues nanoid uuidv4 uuid#v4",unsafe:"Math.random uuidv1 uuid#v1 nanoid/non-secure#nanoid",sized:["crypto.randomBytes randomBytes nanoid",0],frame:value=>`import crypto from 'node:crypto';
export function resetToken() {
  return ${value};
}
`,values:["crypto.randomBytes(32).toString('hex')","Math.random().toString(36).slice(2)",void 0,"crypto.randomBytes({bytes})"]}),JVM_RANDOMNESS=rowsOf3({safe:"new SecureRandom SecureRandom SecureRandom.{getInstanceStrong,getInstance} UUID.randomUUID RandomStringUtils.secure",unsafe:"new Random Math.random ThreadLocalRandom.current new SplittableRandom RandomStringUtils.{random,randomAlphanumeric,randomAlphabetic,randomNumeric,insecure} Random.next{Int,Long,Bytes}",frame:value=>`class Tokens {
    String reset() {
        return String.valueOf(${value});
    }
}
`,values:["new SecureRandom().nextLong()","new Random().nextLong()"]}),GO_RANDOMNESS=rowsOf3({safe:"rand.Text uuid.{New,NewString,NewRandom}",unsafe:"rand.{Intn,Int31,Int31n,Int63,Int63n,Uint32,Uint64,Float64,Perm,IntN,Int64N,N} uuid.NewUUID",only:{safe:["rand.{Read,Int}",'"crypto/rand"'],unsafe:["rand.{Read,Int}",'"math/rand']},frame:(value,source='"crypto/rand"')=>`package a

import ${source.endsWith('"')?source:`${source}"`}

func ResetToken() string {
	b := make([]byte, 32)
	${value}
	return hex.EncodeToString(b)
}
`,values:["rand.Read(b)","fill(b, rand.Int63())"]}),PHP_RANDOMNESS=rowsOf3({safe:"random_bytes random_int openssl_random_pseudo_bytes Str.random Uuid.{uuid4,v4} wp_generate_password",unsafe:"rand mt_rand lcg_value uniqid str_shuffle array_rand Uuid.{uuid1,v1}",guesses:"microtime",sized:["random_bytes openssl_random_pseudo_bytes Str.random",0],frame:value=>`<?php
function reset_token() {
    return ${value};
}
`,values:["bin2hex(random_bytes(32))","md5(mt_rand())","md5(microtime())","bin2hex(random_bytes({bytes}))"]}),RUBY_RANDOMNESS=rowsOf3({safe:"SecureRandom.{hex,uuid,urlsafe_base64,base64,alphanumeric,random_bytes,random_number,bytes,base58}",unsafe:"rand Random.{rand,new,bytes} Kernel.rand",sized:["SecureRandom.{hex,urlsafe_base64,base64,alphanumeric,random_bytes,base58}",0],frame:value=>`class Token
  def reset
    ${value}
  end
end
`,values:["SecureRandom.hex(32)","rand(10**20).to_s",void 0,"SecureRandom.hex({bytes})"]}),DOTNET_RANDOMNESS=rowsOf3({safe:"RandomNumberGenerator.{GetBytes,GetInt32,Fill,Create,GetHexString,GetString,GetItems} Guid.NewGuid",unsafe:"new Random Random.Shared.{Next,NextInt64,NextBytes,NextDouble,GetItems}",sized:["RandomNumberGenerator.{GetBytes,GetHexString}",0],frame:value=>`public class Tokens
{
    public object Reset()
    {
        return ${value};
    }
}
`,values:["RandomNumberGenerator.GetBytes(32)","new Random().Next()",void 0,"RandomNumberGenerator.GetBytes({bytes})"]}),RUST_RANDOMNESS=rowsOf3({safe:"OsRng.{fill_bytes,try_fill_bytes,next_u64,next_u32,gen} getrandom.{getrandom,fill} rand.{thread_rng,rng} Uuid.new_v4",unsafe:"fastrand.{u64,u32,u128,alphanumeric,fill,usize} SmallRng.{from_entropy,seed_from_u64,from_os_rng} StdRng.seed_from_u64 ChaCha20Rng.seed_from_u64",frame:value=>`fn reset_token(key: &mut [u8]) -> u64 {
    ${value}
}
`,values:["OsRng.next_u64()","fastrand::u64(..)"]}),ELIXIR_RANDOMNESS=rowsOf3({safe:"crypto.strong_rand_bytes strong_rand_bytes UUID.generate UUID.uuid4",unsafe:"rand.{uniform,bytes,uniform_real} Enum.{random,take_random,shuffle}",sized:["crypto.strong_rand_bytes strong_rand_bytes",0],frame:value=>`defmodule Shop.Tokens do
  def reset do
    ${value}
  end
end
`,values:[":crypto.strong_rand_bytes(32)",":rand.uniform(1_000_000)",void 0,":crypto.strong_rand_bytes({bytes})"]});var hiding=(call,needs,proof)=>({call,control:"debug",subject:"introspection",safe:"*",default:"unsafe",needs,atMost:"medium",proof}),limit=(call,option,subject,proof)=>({call,option,control:"input-checks",subject,ranks:"less",atMost:"medium",proof}),PYTHON_GRAPHQL=[{call:"Schema",option:"extensions",control:"debug",subject:"introspection",safe:"disableintrospection",unsafe:"*",default:"unsafe",needs:"strawberry",atMost:"medium",proof:[`import strawberry
schema = strawberry.Schema(query=Q, extensions=[DisableIntrospection()])
`,`import strawberry
schema = strawberry.Schema(query=Q, extensions=[])
`]},{call:"GraphQLRouter GraphQL GraphQLView as_view AsyncGraphQLView",option:"graphql_ide",control:"debug",subject:"console",safe:"none null false",unsafe:"*",default:"unsafe",atMost:"medium",proof:[`router = GraphQLRouter(schema, graphql_ide=None)
`,`router = GraphQLRouter(schema)
`]},{call:"GraphQLRouter GraphQL GraphQLView as_view AsyncGraphQLView",option:"graphiql",control:"debug",subject:"console",unsafe:"true",atMost:"medium",proof:["GraphQLView.as_view(schema=s)","GraphQLView.as_view(schema=s, graphiql=True)"]},{call:"GraphQL",option:"introspection",control:"debug",subject:"introspection",safe:"false",unsafe:"true",default:"unsafe",needs:"ariadne",atMost:"medium",proof:[`from ariadne.asgi import GraphQL
app = GraphQL(schema, introspection=False)
`,`from ariadne.asgi import GraphQL
app = GraphQL(schema, introspection=True)
`]},limit("QueryDepthLimiter","max_depth","depth of a query",["QueryDepthLimiter(max_depth=7)","QueryDepthLimiter(max_depth=70)"]),limit("depth_limit_validator","max_depth","depth of a query",["depth_limit_validator(max_depth=7)","depth_limit_validator(max_depth=70)"]),limit("MaxTokensLimiter","max_token_count","length of a query",["MaxTokensLimiter(max_token_count=1000)","MaxTokensLimiter(max_token_count=100000)"]),limit("MaxAliasesLimiter","max_alias_count","aliases of a query",["MaxAliasesLimiter(max_alias_count=10)","MaxAliasesLimiter(max_alias_count=1000)"])],JAVASCRIPT_GRAPHQL=[limit("depthLimit graphql-depth-limit",0,"depth of a query",["const rule = depthLimit(8);","const rule = depthLimit(80);"]),limit("createComplexityLimitRule graphql-validation-complexity",0,"cost of a query",["const rule = createComplexityLimitRule(1000);","const rule = createComplexityLimitRule(100000);"]),limit("createComplexityRule queryComplexity","maximumComplexity","cost of a query",["const rule = createComplexityRule({ maximumComplexity: 1000 });","const rule = createComplexityRule({ maximumComplexity: 100000 });"]),limit("costAnalysis","maximumCost","cost of a query",["const rule = costAnalysis({ maximumCost: 1000 });","const rule = costAnalysis({ maximumCost: 100000 });"]),{...limit("maxDepthPlugin maxAliasesPlugin maxTokensPlugin maxDirectivesPlugin costLimitPlugin","n","size of a query",["const plugin = maxDepthPlugin({ n: 8 });","const plugin = maxDepthPlugin({ n: 80 });"]),needs:"maxDepthPlugin maxAliasesPlugin maxTokensPlugin maxDirectivesPlugin costLimitPlugin"}],ruby=line=>`class ShopSchema < GraphQL::Schema
  ${line}
end
`,RUBY_GRAPHQL=[hiding("disable_introspection_entry_points","GraphQL",[ruby("disable_introspection_entry_points"),ruby("query QueryType")]),limit("max_depth",0,"depth of a query",[ruby("max_depth 10"),ruby("max_depth 100")]),limit("max_complexity",0,"cost of a query",[ruby("max_complexity 200"),ruby("max_complexity 20000")])],JVM_GRAPHQL=[limit("new MaxQueryDepthInstrumentation",0,"depth of a query",["new MaxQueryDepthInstrumentation(10);","new MaxQueryDepthInstrumentation(100);"]),limit("new MaxQueryComplexityInstrumentation",0,"cost of a query",["new MaxQueryComplexityInstrumentation(200);","new MaxQueryComplexityInstrumentation(20000);"])],DOTNET_GRAPHQL=[{call:"AllowIntrospection",option:0,control:"debug",subject:"introspection",safe:"false",unsafe:"true",default:"unsafe",atMost:"medium",proof:["builder.Services.AddGraphQLServer().AllowIntrospection(false);","builder.Services.AddGraphQLServer().AllowIntrospection(true);"]},hiding("DisableIntrospection","GraphQL",["builder.Services.AddGraphQLServer().DisableIntrospection();","builder.Services.AddGraphQLServer();"]),limit("AddMaxExecutionDepthRule",0,"depth of a query",["builder.Services.AddGraphQLServer().AddMaxExecutionDepthRule(10);","builder.Services.AddGraphQLServer().AddMaxExecutionDepthRule(100);"]),{call:"IncludeExceptionDetails=",option:0,control:"debug",subject:"exceptions in answers",unsafe:"true",proof:["options.Timeout = time;","options.IncludeExceptionDetails = true;"]}],rust=chain=>`fn a() {
    let schema = Schema::build(Q, M, S)${chain}.finish();
}
`,RUST_GRAPHQL=[hiding("disable_introspection","Schema",[rust(".disable_introspection()"),rust("")]),limit("limit_depth",0,"depth of a query",[rust(".limit_depth(8)"),rust(".limit_depth(80)")]),limit("limit_complexity",0,"cost of a query",[rust(".limit_complexity(80)"),rust(".limit_complexity(8000)")])],GO_GRAPHQL=[limit("FixedComplexityLimit",0,"cost of a query",["srv.Use(extension.FixedComplexityLimit(100))","srv.Use(extension.FixedComplexityLimit(10000))"]),{call:"extension.Introspection{}",control:"debug",subject:"introspection",unsafe:"*",atMost:"medium",proof:["srv.Use(extension.FixedComplexityLimit(100))","srv.Use(extension.Introspection{})"]},{call:"playground.Handler",control:"debug",subject:"console",unsafe:"*",needs:"gqlgen",atMost:"medium",proof:[`package a

import "github.com/99designs/gqlgen/graphql/playground"

func a() {
	http.Handle("/q", srv)
}
`,`package a

import "github.com/99designs/gqlgen/graphql/playground"

func a() {
	http.Handle("/q", playground.Handler("q", "/query"))
}
`]}],PHP_GRAPHQL=[hiding("new DisableIntrospection","GraphQL",[`use GraphQL\\Validator\\DocumentValidator;
DocumentValidator::addRule(new DisableIntrospection(1));`,`use GraphQL\\Validator\\DocumentValidator;
DocumentValidator::addRule(new QueryDepth(10));`]),limit("new QueryDepth",0,"depth of a query",["$rule = new QueryDepth(10);","$rule = new QueryDepth(100);"]),limit("new QueryComplexity",0,"cost of a query",["$rule = new QueryComplexity(100);","$rule = new QueryComplexity(10000);"])];var unverified=(proof,unsafe,names)=>names.split(" ").map(name=>({name,unsafe,proof,control:"tls-verify"})),OPTIONS=[...unverified("false","false 0 verify_none none no","verify_ssl ssl_verify ssl_verify_peer ssl_verifypeer verify_certs verify_cert verify_tls tls_verify verify_peer verify_peer_name verify_host verify_hostname validate_certs validate_cert check_hostname ssl_check_hostname assert_hostname reject_unauthorized strict_ssl ssl_validate validate_certificate verify_certificate verify_certificates sslverify tls_verify_hostname"),...unverified("true","true 1","tls_insecure tls_allow_invalid_certificates tls_allow_invalid_hostnames allow_self_signed trust_all insecure_skip_verify skip_ssl_verify accept_invalid_certs disable_ssl_certificate_validation trust_server_certificate ignore_ssl_errors ignore_certificate_errors ignore_https_errors skip_tls_verify"),...unverified("none","verify_none cert_none none null ssl_verify_none","verify_mode cert_reqs ssl_cert_reqs ssl_verify_mode openssl_verify_mode tls_verify_mode")],ENCRYPTED=["ssl","tls","use_ssl","use_tls","enable_tls","enable_ssl","require_tls"].map(name=>({name,unsafe:"false none nil null never if_available optional allow prefer disable",proof:"false",control:"encrypted-connection"}));function clientCalls({call,values,on}){let rows=OPTIONS.map(({name,unsafe,proof,control})=>({call:"*",option:`**.${name}`,control,unsafe,proof:[call("timeout","5"),call(name,values[proof])]})),encrypted=ENCRYPTED.map(({name,unsafe,proof,control})=>({call:"*",option:`**.${name}`,control,subject:"client",unsafe,safe:"*",onlyChanged:!0,atMost:"medium",proof:[call(name,on),call(name,values[proof])]}));return[...rows,...encrypted]}var controller2=line=>`class HooksController < ApplicationController
  ${line}

  def index
    render json: []
  end
end
`,RUBY_ACCOUNTS=[{call:"Rack::Attack.{throttle,blocklist,track,throttle} throttle",control:"rate-limit",subject:"Rack::Attack",safe:"*",needs:"Rack::Attack",proof:[`Rack::Attack.throttle("logins", limit: 5, period: 20) { |req| req.ip }
Rack::Attack.x = 1
`,`Rack::Attack.x = 1
`]},{call:"Rack::Attack.throttle throttle",control:"rate-limit",subject:"text",safe:"*",needs:"Rack::Attack",atMost:"low",proof:[`class Rack::Attack
  throttle("a", limit: 5, period: 20) { |r| r.ip }
  throttle("b", limit: 5, period: 20) { |r| r.ip }
end
`,`class Rack::Attack
  throttle("a", limit: 5, period: 20) { |r| r.ip }
end
`]},{call:"rate_limit",option:"to",control:"rate-limit",safe:"*",default:"unsafe",proof:[controller2("rate_limit to: 10, within: 3.minutes"),controller2("before_action :load")]},{call:"permit expect",option:"...",control:"input-checks",subject:"fields that give rights",ranks:{...Object.fromEntries("admin is_admin role roles role_id permissions owner_id account_id user_id verified superuser staff".split(" ").map(name=>[name,0])),"":1},several:"lowest",needs:"params",inFunction:!0,onlyChanged:!0,atMost:"medium",proof:[`class A < ApplicationController
  def update
    @user.update!(params.require(:user).permit(:name))
  end
end
`,`class A < ApplicationController
  def update
    @user.update!(params.require(:user).permit(:name, :role))
  end
end
`]},{call:"permit! to_unsafe_h",control:"input-checks",subject:"fields of a form",ranks:{"":0},default:1,inFunction:!0,proof:[`class A < ApplicationController
  def update
    @user.update!(params.require(:user).permit(:name))
  end
end
`,`class A < ApplicationController
  def update
    @user.update!(params.require(:user).permit!)
  end
end
`]},{call:"{YAML,Psych}.{unsafe_load,unsafe_load_file,unsafe_load_stream}",control:"input-checks",subject:"classes that a text may name",ranks:{"":0},default:1,inFunction:!0,atMost:"medium",proof:[`class A
  def read(text)
    YAML.safe_load(text)
  end
end
`,`class A
  def read(text)
    YAML.unsafe_load(text)
  end
end
`]},{call:"allow_insecure_token_lookup= allow_insecure_sign_in_after_confirmation=",option:0,control:"authentication",subject:"tokens in plain text",ranks:{true:0,"":1},default:1,atMost:"medium",proof:[`Devise.setup do |config|
  config.mailer_sender = "a@shop.example"
end
`,`Devise.setup do |config|
  config.allow_insecure_token_lookup = true
end
`]},{call:"policy_scope authorize authorize! load_and_authorize_resource authorize_resource accessible_by",control:"authorization",subject:"policy",safe:"*",inFunction:!0,atMost:"low",proof:[`class A < ApplicationController
  def index
    @users = policy_scope(User).order(:email)
  end
end
`,`class A < ApplicationController
  def index
    @users = User.order(:email)
  end
end
`]},{call:"after_action after_filter",option:0,control:"authorization",subject:"proof that a policy was asked",safe:"verify_authorized verify_policy_scoped verify_pundit_authorization check_authorization",default:"unsafe",atMost:"medium",proof:[controller2("after_action :verify_authorized"),controller2("after_action :log")]},{call:"before_action before_filter",option:0,control:"token-verification",safe:"*signature* verify_webhook* *hmac* verify_slack* verify_github* verify_stripe* verify_shopify* verify_twilio*",default:"unsafe",atMost:"medium",proof:[controller2("before_action :verify_stripe_signature"),controller2("before_action :load")]},{call:"halt",option:0,control:"authorization",subject:"filter",safe:"401 403",needs:"sinatra",atMost:"medium",proof:[`require "sinatra"
before("/admin/*") { halt 403 unless session[:admin] }
`,`require "sinatra"
before("/admin/*") { load }
`]},{call:"set",option:"permitted_hosts",control:"allowed-hosts",none:["*"],needs:"host_authorization",proof:['set :host_authorization, permitted_hosts: ["a.example"]',"set :host_authorization, permitted_hosts: []"]},{call:"BCrypt::Password.create Password.create",option:"cost",control:"password-hash",subject:"cost of bcrypt",ranks:"more",proof:["BCrypt::Password.create(text, cost: 12)","BCrypt::Password.create(text, cost: 4)"]},{call:"BCrypt::Engine.cost= config.stretches= stretches=",option:0,control:"password-hash",subject:"rounds of bcrypt",ranks:"more",proof:["config.stretches = 12","config.stretches = 1"]},{call:"config.timeout_in= config.remember_for= config.reset_password_within= config.confirm_within= access_token_expires_in",option:0,control:"session-lifetime",subject:"lifetime",ranks:"less",atMost:"low",proof:["config.timeout_in = 1800","config.timeout_in = 1800000"]},{call:"config.lock_strategy=",option:0,control:"rate-limit",unsafe:"none",safe:"failed_attempts",default:"unsafe",proof:["config.lock_strategy = :failed_attempts","config.lock_strategy = :none"]},{call:"config.paranoid= config.send_password_change_notification= config.expire_all_remember_me_on_sign_out=",option:0,control:"password-policy",subject:"paranoid",ranks:{true:1,false:0},atMost:"medium",proof:["config.paranoid = true","config.paranoid = false"]},{call:"config.password_length=",option:0,control:"password-policy",subject:"password_length",ranks:"more",proof:["config.password_length = 12..128","config.password_length = 6..128"]},{call:"config.session_store session_store",option:"expire_after",control:"session-lifetime",subject:"expire_after",ranks:"less",atMost:"low",proof:["config.session_store :cookie_store, expire_after: 60","config.session_store :cookie_store, expire_after: 6000000"]},{call:"config.log_level=",option:0,control:"debug",subject:"log level",unsafe:"debug",atMost:"low",proof:["config.log_level = :info","config.log_level = :debug"]},{call:"raise_errors dump_errors enable",option:0,control:"debug",subject:"errors of Sinatra",unsafe:"show_exceptions",needs:"sinatra",proof:[`require "sinatra"
enable :logging
`,`require "sinatra"
enable :show_exceptions
`]},{call:"reset_session",control:"session-lifetime",subject:"session id renewed at login",ranks:{"":1},default:0,inFunction:!0,atMost:"medium",proof:[`class A < ApplicationController
  def create
    reset_session
    head :ok
  end
end
`,`class A < ApplicationController
  def create
    head :ok
  end
end
`]}];var rowOf3=(subject,frame)=>rate=>{let{line,...option}=rate;return{...option,control:"request-rate",subject,ranks:"rate",inFunction:!0,onlyChanged:!0,atMost:"low",proof:[frame(line.replace("{n}","5")),frame(line.replace("{n}","500"))]}},bare=line=>line,SUBJECT="limit",express=line=>`import { app } from './app.js';
${line}
`,WINDOWS="rateLimit slowDown rateLimiter limiter new RateLimit express-rate-limit express-slow-down",JAVASCRIPT_RATES=[...["limit","max","delayAfter"].map(option=>({call:WINDOWS,option,per:"windowMs",unit:.001,time:60,line:`app.use(rateLimit({ windowMs: 60 * 1000, ${option}: {n} }));`})),{call:"register",option:"max",per:"timeWindow",unit:.001,time:60,needs:"rate-limit",line:`import limit from '@fastify/rate-limit';
app.register(limit, { max: {n}, timeWindow: '1 minute' });`},{call:"ThrottlerModule.{forRoot,forRootAsync}",option:"limit",per:"ttl",unit:.001,line:"load(ThrottlerModule.forRoot([{ ttl: 60000, limit: {n} }]));"},{call:"Throttle",option:"*.limit",per:"*.ttl",unit:.001,line:`class A {
  @Throttle({ default: { limit: {n}, ttl: 60000 } })
  @Post()
  a() {}
}`},{call:"ratelimit koa-ratelimit",option:"max",per:"duration",unit:.001,line:"app.use(ratelimit({ driver: 'memory', duration: 60000, max: {n} }));"},{call:"new {RateLimiterMemory,RateLimiterRedis,RateLimiterMongo,RateLimiterPostgres,RateLimiterCluster}",option:"points",per:"duration",line:"const limiter = new RateLimiterMemory({ points: {n}, duration: 60 });"},{call:"Ratelimit.{slidingWindow,fixedWindow}",option:0,per:1,line:"const limit = new Ratelimit({ limiter: Ratelimit.slidingWindow({n}, '10 s') });"},{call:"betterAuth",option:"rateLimit.max",per:"rateLimit.window",time:10,line:"betterAuth({ rateLimit: { window: 10, max: {n} } });"}].map(rowOf3(SUBJECT,express)),view2=line=>`${line}
def login(request):
    return answer(request)
`,module2=line=>`${line}
`,PYTHON_RATES=[...[{call:"@limiter.{limit,shared_limit} limiter.{limit,shared_limit}",option:0,line:'@limiter.limit("{n}/minute")'}].map(rowOf3(SUBJECT,view2)),...[{call:"@ratelimit",option:"rate",line:'@ratelimit(key="ip", rate="{n}/m")'}].map(rowOf3(SUBJECT,view2)),...[{call:"@rate_limit",option:0,per:1,line:"@rate_limit({n}, timedelta(minutes=1))"}].map(rowOf3(SUBJECT,view2)),...[{call:"Limiter",option:"default_limits",line:'limiter = Limiter(get_remote_address, default_limits=["{n}/minute"])'},{call:"Limiter",option:"application_limits",line:'limiter = Limiter(key, application_limits=["{n}/minute"])'},{call:"RateLimiter",option:"times",per:"seconds",line:"limit = RateLimiter(times={n}, seconds=60)"},{call:"RateLimiter",option:"times",per:"minutes",unit:60,line:"limit = RateLimiter(times={n}, minutes=1)"},{call:"RATELIMIT_DEFAULT=",option:0,line:'RATELIMIT_DEFAULT = "{n}/minute"'}].map(rowOf3(SUBJECT,module2)),...["anon","user","login","burst","sustained"].flatMap(name=>[{call:"REST_FRAMEWORK=",option:`DEFAULT_THROTTLE_RATES.${name}`,line:`REST_FRAMEWORK = {"DEFAULT_THROTTLE_RATES": {"${name}": "{n}/min"}}`}].map(rowOf3(`rate of ${name}`,module2))),...[{call:"rate=",option:0,needs:"Throttle",line:`class Login(AnonRateThrottle):
    rate = "{n}/min"
`}].map(rowOf3(SUBJECT,module2))],GO_RATES=[{call:"rate.NewLimiter",option:0,time:1,line:"l := rate.NewLimiter({n}, 10)"},{call:"httprate.{Limit,LimitByIP,LimitAll,LimitByRealIP,NewRateLimiter}",option:0,per:1,line:"r.Use(httprate.LimitByIP({n}, time.Minute))"},{call:"tollbooth.NewLimiter",option:0,time:1,line:"l := tollbooth.NewLimiter({n}, nil)"},{call:"limiter.Config{}",option:"Max",per:"Expiration",time:60,line:"app.Use(limiter.New(limiter.Config{Max: {n}, Expiration: time.Minute}))"},{call:"limiter.NewRateFromFormatted",option:0,line:'l, _ := limiter.NewRateFromFormatted("{n}-M")'},{call:"limiter.Rate{}",option:"Limit",per:"Period",line:"l := limiter.Rate{Period: time.Minute, Limit: {n}}"},{call:"middleware.NewRateLimiterMemoryStore",option:0,time:1,line:"e.Use(middleware.RateLimiter(middleware.NewRateLimiterMemoryStore({n})))"},{call:"middleware.RateLimiterMemoryStoreConfig{}",option:"Rate",time:1,line:"s := middleware.NewRateLimiterMemoryStoreWithConfig(middleware.RateLimiterMemoryStoreConfig{Rate: {n}})"}].map(rowOf3(SUBJECT,bare)),controller3=line=>`class LoginsController < ApplicationController
  ${line}

  def create
    head :ok
  end
end
`,RUBY_RATES=[...[{call:"rate_limit",option:"to",per:"within",line:"rate_limit to: {n}, within: 3.minutes"}].map(rowOf3(SUBJECT,controller3)),...[{call:"Rack::Attack.throttle throttle",option:"limit",per:"period",needs:"Rack::Attack",line:'Rack::Attack.throttle("logins", limit: {n}, period: 20) { |req| req.ip }'}].map(rowOf3(SUBJECT,bare))],php=line=>`<?php
${line}
`,PHP_RATES=[...[["perSecond",1],["perMinute",60],["perHour",3600],["perDay",86400]].map(([call,time])=>({call:`Limit.${call}`,option:0,time,line:`return Limit::${call}({n})->by($request->ip());`})),{call:"Limit.perMinutes",option:1,per:0,unit:60,line:"return Limit::perMinutes(10, {n});"}].map(rowOf3(SUBJECT,php)).concat([{call:"middleware throttleApi",option:"...",line:"$route->middleware('throttle:{n},1');"}].map(rowOf3("chain",php))),java=line=>`class A {
    void a() {
        ${line}
    }
}
`,JVM_RATES=[{call:"limitForPeriod",option:0,time:1,line:"RateLimiterConfig.custom().limitForPeriod({n}).build();"},{call:"Bandwidth.simple",option:0,per:1,line:"Bandwidth.simple({n}, Duration.ofMinutes(1));"},{call:"{refillGreedy,refillIntervally}",option:0,per:1,line:"b.capacity(10).refillGreedy({n}, Duration.ofMinutes(1));"},{call:"Refill.{greedy,intervally}",option:0,per:1,line:"Refill.intervally({n}, Duration.ofMinutes(1));"},{call:"RateLimiter.create",option:0,time:1,line:"RateLimiter limiter = RateLimiter.create({n});"}].map(rowOf3(SUBJECT,java)),DOTNET_RATES=[{call:"PermitLimit= TokensPerPeriod=",option:0,time:1,line:'options.AddFixedWindowLimiter("a", o => { o.PermitLimit = {n}; });'},{call:"new {FixedWindowRateLimiterOptions,SlidingWindowRateLimiterOptions}",option:"PermitLimit",per:"Window",line:"var o = new FixedWindowRateLimiterOptions { PermitLimit = {n}, Window = TimeSpan.FromMinutes(1) };"},{call:"new TokenBucketRateLimiterOptions",option:"TokensPerPeriod",per:"ReplenishmentPeriod",line:"var o = new TokenBucketRateLimiterOptions { TokensPerPeriod = {n}, ReplenishmentPeriod = TimeSpan.FromMinutes(1) };"}].map(rowOf3(SUBJECT,bare));function rowsOf4(frame,checks){return checks.flatMap(({call,options,needs,names,algorithms=[],tolerances=[],line,write})=>{let filled=text=>frame(line.replace("{options}",()=>text)),shared={call,inFunction:!0,...needs===void 0?{}:{needs}},keep=write("subject",'"a"');return[...names.map(option=>({...shared,option,control:"token-verification",subject:option,safe:"*",unsafe:"undefined null none nil false",default:"unsafe",ofCall:options,atMost:"medium",proof:[filled(`${keep}, ${write(option,'"a"')}`),filled(keep)]})),...algorithms.map(option=>({...shared,option,control:"token-algorithms",none:[],onlyChanged:!0,proof:[filled(`${keep}, ${write(option,'["RS256"]')}`),filled(`${keep}, ${write(option,'["RS256", "HS256"]')}`)]})),...tolerances.map(option=>({...shared,option,control:"session-lifetime",subject:option,ranks:"less",default:0,ofCall:options,atMost:"low",proof:[filled(`${keep}, ${write(option,"5")}`),filled(`${keep}, ${write(option,"86400")}`)]}))]})}var script=line=>`import { app } from './app.js';
${line}
`,js=(name,value)=>`${name}: ${value}`,JAVASCRIPT_TOKENS=rowsOf4(script,[{call:"jwt.verify jsonwebtoken#verify",options:2,names:["issuer","audience","algorithms","maxAge"],algorithms:["algorithms"],tolerances:["clockTolerance"],line:"jwt.verify(token, key, { {options} });",write:js},{call:"jwtVerify jose.jwtVerify jose#jwtVerify",options:2,names:["issuer","audience","algorithms","maxTokenAge","requiredClaims"],algorithms:["algorithms"],tolerances:["clockTolerance"],line:"await jwtVerify(token, key, { {options} });",write:js},{call:"expressjwt expressJwt express-jwt express-jwt#expressjwt koa-jwt",options:0,names:["issuer","audience"],algorithms:["algorithms"],line:"app.use(expressjwt({ {options} }));",write:js},{call:"new {JwtStrategy,JWTStrategy} new Strategy",options:0,needs:"passport-jwt",names:["issuer","audience","algorithms"],algorithms:["algorithms"],line:`import { Strategy as JwtStrategy } from 'passport-jwt';
new JwtStrategy({ {options} }, verify);`,write:js},{call:"createVerifier fast-jwt#createVerifier",options:0,names:["allowedIss","allowedAud","algorithms","maxAge"],algorithms:["algorithms"],tolerances:["clockTolerance"],line:"const verify = createVerifier({ {options} });",write:js},{call:"verifyIdToken",options:0,names:["audience"],line:"await client.verifyIdToken({ {options} });",write:js}]),python=line=>`def read(token, key):
    return ${line}
`,named2=(name,value)=>`${name}=${value}`,DECODE="jwt.decode",PYTHON_TOKENS=[...rowsOf4(python,[{call:DECODE,options:9,names:["issuer","audience","algorithms"],algorithms:["algorithms"],tolerances:["leeway"],line:"jwt.decode(token, key, {options})",write:named2}]),...["exp","aud","iss","sub","iat","nbf"].map(claim=>({call:DECODE,option:"options.require",control:"token-verification",subject:`require ${claim}`,safe:claim,unsafe:"*",ofCall:9,default:"unsafe",inFunction:!0,atMost:"medium",proof:[python(`jwt.decode(token, key, options={"require": ["jti", "${claim}"]})`),python('jwt.decode(token, key, options={"require": ["jti"]})')]}))],ruby2=line=>`def read(token, key)
  ${line}
end
`,RUBY_TOKENS=rowsOf4(ruby2,[{call:"JWT.decode",options:3,names:["iss","aud","verify_iss","verify_aud","verify_iat","verify_jti","required_claims"],algorithms:["algorithms"],tolerances:["leeway","exp_leeway"],line:"JWT.decode(token, key, true, { {options} })",write:js}]);var rowOf4=exemptions=>({...exemptions,control:"csrf-exemptions",none:[]}),TRUSTED="sites whose requests are accepted",JVM_EXEMPTIONS=[rowOf4({call:"ignoringRequestMatchers ignoringAntMatchers",option:"...",proof:['http.csrf(c -> c.ignoringRequestMatchers("/hooks/a"));','http.csrf(c -> c.ignoringRequestMatchers("/hooks/a", "/account/**"));']})],php2=line=>`<?php
${line}
`,PHP_EXEMPTIONS=[rowOf4({call:"validateCsrfTokens preventRequestForgery",option:"except",proof:[php2("$middleware->validateCsrfTokens(except: ['stripe/*']);"),php2("$middleware->validateCsrfTokens(except: ['stripe/*', 'profile/*']);")]})],PYTHON_EXEMPTIONS=[rowOf4({call:"CSRF_TRUSTED_ORIGINS=",option:0,subject:TRUSTED,proof:[`CSRF_TRUSTED_ORIGINS = ["https://a.example"]
`,`CSRF_TRUSTED_ORIGINS = ["https://a.example", "https://*.b.example"]
`]}),rowOf4({call:"WTF_CSRF_EXEMPT_LIST=",option:0,proof:[`WTF_CSRF_EXEMPT_LIST = ["a.hook"]
`,`WTF_CSRF_EXEMPT_LIST = ["a.hook", "a.pay"]
`]})],GO_EXEMPTIONS=[rowOf4({call:"csrf.TrustedOrigins",option:0,subject:TRUSTED,proof:['_ = csrf.Protect(key, csrf.TrustedOrigins([]string{"a.example"}))','_ = csrf.Protect(key, csrf.TrustedOrigins([]string{"a.example", "b.example"}))']}),rowOf4({call:"csrf.Config{} middleware.CSRFConfig{}",option:"TrustedOrigins",subject:TRUSTED,proof:['_ = csrf.New(csrf.Config{TrustedOrigins: []string{"https://a.example"}})','_ = csrf.New(csrf.Config{TrustedOrigins: []string{"https://a.example", "https://*.b.example"}})']})],controller4=line=>`class HooksController < ApplicationController
  ${line}

  def index
    render json: []
  end
end
`,RUBY_EXEMPTIONS=[...[["protect_from_forgery","except","with: :exception, "],["skip_forgery_protection","only",""],["skip_before_action","only",":verify_authenticity_token, "]].map(([call,option,before])=>rowOf4({call,option,...call==="skip_before_action"?{needs:"verify_authenticity_token"}:{},proof:[controller4(`${call} ${before}${option}: %i[hook]`),controller4(`${call} ${before}${option}: %i[hook update]`)]}))],RUBY_CONDITIONS=["if","unless"].map(option=>({call:"protect_from_forgery",option,control:"csrf",subject:`condition (${option})`,unsafe:"*request.* *params* *headers* *format*",default:"safe",ofCall:9,atMost:"medium",proof:[controller4("protect_from_forgery with: :exception"),controller4(`protect_from_forgery with: :exception, ${option}: -> { request.format.json? }`)]})),script2=line=>`import { app } from './app.js';
${line}
`,JAVASCRIPT_EXEMPTIONS=[...["ignoredMethods","ignoreMethods"].map(option=>rowOf4({call:"doubleCsrf csrf csurf csrf-csrf#doubleCsrf csrfSync",option,proof:[script2(`app.use(csurf({ ${option}: ['GET', 'HEAD'] }));`),script2(`app.use(csurf({ ${option}: ['GET', 'HEAD', 'POST'] }));`)]})),rowOf4({call:"lusca.csrf csrf",option:"allowlist",proof:[script2("app.use(lusca.csrf({ allowlist: ['/hook'] }));"),script2("app.use(lusca.csrf({ allowlist: ['/hook', '/account'] }));")]}),rowOf4({call:"betterAuth",option:"trustedOrigins",subject:TRUSTED,proof:[script2("betterAuth({ trustedOrigins: ['https://a.example'] });"),script2("betterAuth({ trustedOrigins: ['https://a.example', 'https://*.b.example'] });")]})];var rowOf5=reach=>({...reach,control:"cors-reach",none:["*"],atMost:"medium",onlyChanged:!0}),script3=line=>`import cors from 'cors';
${line}
`,JAVASCRIPT_CORS_REACH=["methods","allowMethods"].map(option=>rowOf5({call:"cors enableCors hono/cors#cors",option,subject:"methods",proof:[script3(`app.use(cors({ origin: 'https://a.example', ${option}: ['GET'] }));`),script3(`app.use(cors({ origin: 'https://a.example', ${option}: ['GET', 'DELETE'] }));`)]})),PYTHON_CORS_REACH=[rowOf5({call:"add_middleware CORSMiddleware",option:"allow_methods",subject:"methods",proof:['app.add_middleware(CORSMiddleware, allow_origins=["https://a.example"], allow_methods=["GET"])','app.add_middleware(CORSMiddleware, allow_origins=["https://a.example"], allow_methods=["*"])']}),rowOf5({call:"CORS_ALLOW_METHODS=",option:0,subject:"methods",proof:[`CORS_ALLOW_METHODS = ["GET"]
`,`CORS_ALLOW_METHODS = ["GET", "DELETE"]
`]}),{call:"CORS_URLS_REGEX=",option:0,control:"cors-reach",subject:"paths",none:["*"],atMost:"medium",proof:[`CORS_URLS_REGEX = r"^/api/.*$"
`,`USE_TZ = True
`]}],allow=line=>`use Rack::Cors do
  allow do
    origins "https://a.example"
    ${line}
  end
end
`,RUBY_CORS_REACH=[rowOf5({call:"resource",option:"methods",within:"allow",subject:"methods",proof:[allow('resource "/a/*", methods: :get'),allow('resource "/a/*", methods: :any')]}),rowOf5({call:"resource",option:0,within:"allow",subject:"paths",proof:[allow('resource "/public/*", methods: :get'),allow('resource "*", methods: :get')]})],java2=line=>`class A {
    void a(CorsRegistry registry) {
        ${line}
    }
}
`,JVM_CORS_REACH=[rowOf5({call:"allowedMethods setAllowedMethods",option:"...",subject:"methods",proof:[java2('registry.addMapping("/a/**").allowedOrigins("https://a.example").allowedMethods("GET");'),java2('registry.addMapping("/a/**").allowedOrigins("https://a.example").allowedMethods("*");')]}),rowOf5({call:"addMapping",option:0,subject:"paths",proof:[java2('registry.addMapping("/public/**").allowedOrigins("https://a.example");'),java2('registry.addMapping("/**").allowedOrigins("https://a.example");')]})],GO_CORS_REACH=["AllowedMethods","AllowMethods"].map(option=>rowOf5({call:"cors.Options{} cors.Config{} middleware.CORSConfig{}",option,subject:"methods",proof:[`c := cors.Options{AllowedOrigins: []string{"https://a.example"}, ${option}: []string{"GET"}}`,`c := cors.Options{AllowedOrigins: []string{"https://a.example"}, ${option}: []string{"GET", "DELETE"}}`]}));var controller5=line=>`class OrdersController < ApplicationController
  ${line}

  def index
    render json: []
  end
end
`,RUBY_CALLS=[...RUBY_COOKIE_SIGNING,...RUBY_ERROR_DETAILS,...RUBY_LEFT_OUT,...RUBY_OPEN_PATHS,...RUBY_OWNERSHIP,...RUBY_LIFETIMES,...RUBY_RANDOMNESS,...RUBY_CORS_REACH,...RUBY_EXEMPTIONS,...RUBY_CONDITIONS,...RUBY_TOKENS,...RUBY_GRAPHQL,...RUBY_ACCOUNTS,...RUBY_RATES,...RUBY_RACK,...RUBY_GUARDS,...RUBY_REDIRECTS,{call:"verify_mode= ssl_verify_mode= openssl_verify_mode=",option:0,control:"tls-verify",unsafe:"verify_none none",proof:["http.verify_mode = OpenSSL::SSL::VERIFY_PEER","http.verify_mode = OpenSSL::SSL::VERIFY_NONE"]},...clientCalls({call:(option,value)=>`connect(url, ${option}: ${value})`,values:{false:"false",true:"true",none:"OpenSSL::SSL::VERIFY_NONE"},on:"true"}),{call:"LDAP.new",option:"encryption",control:"encrypted-connection",subject:"LDAP",unsafe:"nil false",safe:"*",default:"unsafe",proof:["Net::LDAP.new(host: h, encryption: { method: :simple_tls })","Net::LDAP.new(host: h, encryption: false)"]},{call:"*",option:"**.enable_starttls",control:"encrypted-connection",subject:"STARTTLS",unsafe:"false auto",safe:"*",default:"unsafe",atMost:"low",proof:["smtp(address: a, enable_starttls: true)","smtp(address: a, enable_starttls: false)"]},{call:"*",option:"ssl.verify",control:"tls-verify",unsafe:"false",proof:["Faraday.new(url: u, ssl: { verify: true })","Faraday.new(url: u, ssl: { verify: false })"]},{call:"{get,post,put,patch,delete,head,default_options,new,request}",option:"verify",control:"tls-verify",unsafe:"false",proof:["HTTParty.get(url)","HTTParty.get(url, verify: false)"]},{call:"ssl.verify= ssl_verify= verify_ssl= ssl_verify_peer= verify_hostname=",option:0,control:"tls-verify",unsafe:"false verify_none",proof:["conn.ssl.version = 1","conn.ssl.verify = false"]},{call:"use_ssl=",option:0,control:"encrypted-connection",unsafe:"false",safe:"true",default:"unsafe",inFunction:!0,proof:["http.use_ssl = true","http.use_ssl = false"]},{call:"min_version=",option:0,control:"tls-version",proof:["context.min_version = OpenSSL::SSL::TLS1_2_VERSION","context.min_version = OpenSSL::SSL::TLS1_VERSION"]},{call:"ssl_version=",option:0,control:"tls-version",proof:["http.ssl_version = :TLSv1_2","http.ssl_version = :TLSv1"]},{call:"*",option:"verify_host_key",control:"host-keys",unsafe:"never false accept_new_or_local_tunnel",proof:["Net::SSH.start(host, user)","Net::SSH.start(host, user, verify_host_key: :never)"]},{call:"*",option:"paranoid",control:"host-keys",unsafe:"false",needs:"Net::SSH Net::SFTP",proof:["Net::SSH.start(host, user)","Net::SSH.start(host, user, paranoid: false)"]},{call:"JWT.decode",option:2,control:"token-verification",unsafe:"false",proof:["JWT.decode(token, key, true)","JWT.decode(token, key, false)"]},{call:"JWT.decode",option:"verify_expiration",control:"token-verification",unsafe:"false",atMost:"medium",proof:["JWT.decode(token, key, true)","JWT.decode(token, key, true, verify_expiration: false)"]},{call:"skip_forgery_protection",control:"csrf",unsafe:"*",atMost:"medium",proof:[controller5("before_action :load"),controller5("skip_forgery_protection")]},{call:"skip_before_action skip_before_filter",option:0,control:"csrf",unsafe:"verify_authenticity_token",atMost:"medium",proof:[controller5("before_action :load"),controller5("skip_before_action :verify_authenticity_token")]},{call:"protect_from_forgery",option:"with",control:"csrf",unsafe:"null_session reset_session",safe:"exception",default:"safe",atMost:"medium",proof:[controller5("protect_from_forgery with: :exception"),controller5("protect_from_forgery with: :null_session")]},{call:"allow_forgery_protection= per_form_csrf_tokens= forgery_protection_origin_check=",option:0,control:"csrf",unsafe:"false",proof:["self.page_size = 5","self.allow_forgery_protection = false"]},{call:"disable_request_forgery_protection=",option:0,control:"csrf",unsafe:"true",proof:['config.action_cable.mount_path = "/c"',"config.action_cable.disable_request_forgery_protection = true"]},{call:"allowed_request_origins=",option:0,control:"csrf",unsafe:"/.*/ '*'",proof:['config.action_cable.allowed_request_origins = ["https://a.example"]',"config.action_cable.allowed_request_origins = [/.*/]"]},{call:"OmniAuth.config.allowed_request_methods= allowed_request_methods=",option:0,control:"csrf",unsafe:"get",proof:["OmniAuth.config.allowed_request_methods = [:post]","OmniAuth.config.allowed_request_methods = [:post, :get]"]},{call:"provider",option:"provider_ignores_state",control:"csrf",unsafe:"true",proof:["provider :github, id, key","provider :github, id, key, provider_ignores_state: true"]},{call:"allow_unauthenticated_access skip_authorization_check skip_authorize_resource skip_load_and_authorize_resource skip_after_action_verify_authorized",control:"authorization",unsafe:"*",proof:[controller5("before_action :load"),controller5("allow_unauthenticated_access")]},{call:"middleware.delete",option:0,control:"csrf",unsafe:"authenticitytoken",proof:["config.middleware.delete(Rack::Runtime)","config.middleware.delete(Rack::Protection::AuthenticityToken)"]}];var place={id:"rack-cors",title:"Rails' initializers that let other origins in",files:["**/config/initializers/*cors*.rb"],keywords:[String.raw`\borigins\b`],over:["ruby","rails"],adds:!0,calls:RUBY_CALLS,reader:"ruby/index.ts readRuby",controls:["cors"],proof:{path:"config/initializers/cors.rb",text:`Rails.configuration.middleware.use Rack::Cors do
  allow do
    {line}
    resource "*"
  end
end
`},references:["https://github.com/cyu/rack-cors#rails-configuration"]};0&&(module.exports={place});
