variable "ssl_policy" {
  default = "ELBSecurityPolicy-2016-08"
}
resource "aws_lb_listener" "https" {
  protocol   = "HTTPS"
  ssl_policy = var.ssl_policy
}
