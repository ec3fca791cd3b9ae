variable "is_public" {
  default = true
}
variable "days" {
  default = 1
}
locals {
  encrypted = false
}
