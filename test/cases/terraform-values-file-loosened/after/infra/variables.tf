variable "is_public" {
  default = false
}
variable "days" {
  default = 30
}
locals {
  encrypted = true
}
