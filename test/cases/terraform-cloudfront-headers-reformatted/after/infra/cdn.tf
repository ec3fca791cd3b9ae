# headers of all sites
resource "aws_cloudfront_response_headers_policy" "secure" {
  security_headers_config {
    content_security_policy {
      override                = true
      content_security_policy = <<-EOT
        default-src 'self';
        img-src *
      EOT
    }
    strict_transport_security {
      override                   = true
      include_subdomains         = true
      access_control_max_age_sec = 365 * 24 * 60 * 60 // a year
    }
  }
}
