Rails.application.configure do
  config.ssl_options = { secure_cookies: true }
end
