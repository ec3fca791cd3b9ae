resource "azurerm_linux_web_app" "shop" {
  site_config {
    minimum_tls_version = "1.0"
    cors { allowed_origins = ["*"] }
  }
}
resource "azurerm_storage_account" "data" {
  min_tls_version            = "TLS1_0"
  https_traffic_only_enabled = false
}
resource "azurerm_postgresql_server" "db" { ssl_enforcement_enabled = false }
