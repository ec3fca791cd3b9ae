package web

import (
	"github.com/gin-gonic/gin"
	"github.com/unrolled/secure"
)

func middleware() *secure.Secure {
	return secure.New(secure.Options{
		STSSeconds:            3600,
		FrameDeny:             false,
		ContentSecurityPolicy: "default-src *",
		ReferrerPolicy:        "unsafe-url",
	})
}

func session(c *gin.Context, id string) {
	c.SetCookie("sid", id, 3600, "/", "", false, false)
}
