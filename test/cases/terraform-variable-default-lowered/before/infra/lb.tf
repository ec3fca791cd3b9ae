variable "ssl_policy" {
  default = "ELBSecurityPolicy-TLS13-1-2-2021-06"
}
resource "aws_lb_listener" "https" {
  protocol   = "HTTPS"
  ssl_policy = var.ssl_policy
}
