resource "azurerm_linux_web_app" "shop" {
  https_only = true
  site_config {
    minimum_tls_version = "1.2"
    cors { allowed_origins = ["https://shop.example"] }
  }
}
resource "azurerm_storage_account" "data" {
  min_tls_version                 = "TLS1_2"
  allow_nested_items_to_be_public = false
}
resource "azurerm_postgresql_server" "db" { ssl_enforcement_enabled = true }
