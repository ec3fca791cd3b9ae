SecureHeaders::Configuration.default do |config|
  config.hsts = "max-age=3600"
  config.x_frame_options = SecureHeaders::OPT_OUT
  config.x_content_type_options = SecureHeaders::OPT_OUT
  config.referrer_policy = %w(unsafe-url)
  config.cookies = {
    secure: SecureHeaders::OPT_OUT,
    httponly: true,
    samesite: { none: true }
  }
  config.csp = {
    default_src: %w('self'),
    script_src: %w('self' 'unsafe-inline'),
    object_src: %w('none'),
    upgrade_insecure_requests: true
  }
end
