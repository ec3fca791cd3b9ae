resource "aws_cloudfront_response_headers_policy" "secure" {
  name = "secure"

  security_headers_config {
    strict_transport_security {
      access_control_max_age_sec = 60 * 60
      override                   = true
    }
    content_security_policy {
      content_security_policy = "default-src 'self'; script-src 'self' 'unsafe-inline'"
      override                = true
    }
    frame_options {
      frame_option = "SAMEORIGIN"
      override     = true
    }
    referrer_policy {
      referrer_policy = "unsafe-url"
      override        = true
    }
  }

  cors_config {
    access_control_allow_credentials = true
    access_control_allow_origins { items = ["*"] }
    origin_override = true
  }
}
