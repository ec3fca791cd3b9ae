resource "aws_cloudfront_response_headers_policy" "secure" {
  security_headers_config {
    strict_transport_security {
      access_control_max_age_sec = 31536000
      include_subdomains         = true
      override                   = true
    }
    content_security_policy {
      content_security_policy = "default-src 'self'; img-src *"
      override                = true
    }
  }
}
