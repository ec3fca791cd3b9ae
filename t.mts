import { readRubyCode } from './src/detectors/posture/languages/ruby/code.ts';
for (const g of ['constraints AdminConstraint.new do','authenticate :user do','scope "/a" do']) {
const c=readRubyCode('a.rb',`Rails.application.routes.draw do\n  ${g}\n    mount Sidekiq::Web, at: "sidekiq"\n  end\nend\n`);
for (const x of c.calls) console.log(x.unit,'|',x.name,'|',x.path.join('>'),'|',JSON.stringify(x.value.args).slice(0,150));
}
