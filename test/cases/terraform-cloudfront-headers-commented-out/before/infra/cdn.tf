resource "aws_cloudfront_response_headers_policy" "secure" {
  security_headers_config {
    content_type_options { override = true }
    strict_transport_security {
      access_control_max_age_sec = 31536000
      override                   = true
    }
  }
}
