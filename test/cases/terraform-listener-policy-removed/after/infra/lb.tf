resource "aws_lb_listener" "https" {
  port     = 443
  protocol = "HTTPS"
}
resource "aws_lb_listener" "http" {
  port     = 80
  protocol = "HTTP"
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.app.arn
  }
}
