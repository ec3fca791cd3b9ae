Rails.application.configure do
  config.content_security_policy do |policy|
    policy.default_src :self, :https
    policy.object_src  :none
    policy.script_src  :self, :unsafe_inline
  end
  config.content_security_policy_nonce_directives = %w(script-src)
end
