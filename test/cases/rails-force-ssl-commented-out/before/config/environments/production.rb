require "active_support/core_ext/integer/time"

Rails.application.configure do
  config.consider_all_requests_local = false

  # Force all access to the app over SSL.
  config.force_ssl = true
  config.ssl_options = { hsts: { expires: 1.year, subdomains: true, preload: true } }

  config.action_dispatch.default_headers = {
    "X-Frame-Options" => "DENY",
    "X-Content-Type-Options" => "nosniff"
  }
  if ENV["LOG"].present?
    config.logger = Logger.new(STDOUT)
  end
end
