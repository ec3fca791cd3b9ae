package api

import (
	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
)

func New() *echo.Echo {
	e := echo.New()
	e.Use(middleware.SecureWithConfig(middleware.SecureConfig{
		XFrameOptions:      "SAMEORIGIN",
		HSTSMaxAge:         31536000,
		HSTSExcludeSubdomains: true,
	}))
	e.Use(middleware.CORSWithConfig(middleware.CORSConfig{
		AllowOrigins: []string{"*"},
		AllowCredentials: true,
		UnsafeWildcardOriginWithAllowCredentials: true,
	}))
	return e
}
