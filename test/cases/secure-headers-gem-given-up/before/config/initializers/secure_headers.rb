SecureHeaders::Configuration.default do |config|
  config.hsts = "max-age=31536000; includeSubDomains; preload"
  config.x_frame_options = "DENY"
  config.x_content_type_options = "nosniff"
  config.referrer_policy = %w(strict-origin)
  config.cookies = {
    secure: true,
    httponly: true,
    samesite: { strict: true }
  }
  config.csp = {
    default_src: %w('self'),
    script_src: %w('self' https://cdn.shop.example),
    object_src: %w('none'),
    upgrade_insecure_requests: true
  }
end
