package web

import (
	"github.com/gin-gonic/gin"
	"github.com/unrolled/secure"
)

func middleware() *secure.Secure {
	return secure.New(secure.Options{
		SSLRedirect:           true,
		STSSeconds:            60 * 60 * 24 * 365,
		STSIncludeSubdomains:  true,
		ContentTypeNosniff:    true,
		ContentSecurityPolicy: "default-src 'self'",
		ReferrerPolicy:        "same-origin",
		FrameDeny: true,
	})
}

func session(c *gin.Context, id string) {
	c.SetCookie("sid", id, 3600, "/", "", true, true)
}
