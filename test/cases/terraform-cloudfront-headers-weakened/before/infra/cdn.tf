resource "aws_cloudfront_response_headers_policy" "secure" {
  name = "secure"

  security_headers_config {
    strict_transport_security {
      access_control_max_age_sec = 63072000
      include_subdomains         = true
      preload                    = true
      override                   = true
    }
    content_security_policy {
      content_security_policy = "default-src 'self'; script-src 'self'"
      override                = true
    }
    frame_options {
      frame_option = "DENY"
      override     = true
    }
    content_type_options {
      override = true
    }
    referrer_policy {
      referrer_policy = "no-referrer"
      override        = true
    }
  }

  custom_headers_config {
    items {
      header   = "Permissions-Policy"
      value    = "camera=()"
      override = true
    }
  }

  remove_headers_config {
    items { header = "Server" }
  }

  cors_config {
    access_control_allow_credentials = true
    access_control_allow_origins { items = ["https://shop.example"] }
    origin_override = true
  }
}
